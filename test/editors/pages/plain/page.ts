import 'advisor-embed/define.js';

const issue = document.querySelector('advisor-issue')!;
void issue.refresh().then(() => console.log(issue.state.status));

const answer = document.createElement('advisor-answer');
answer.index = 2;
// @ts-expect-error: the first one is 1.
answer.index = 'first';
answer.addEventListener('advisor-load', (event) => {
  console.log(event.issue.kind, event.issue.title);
});
document.querySelector('advisor-question')?.addEventListener('advisor-error', (event) => {
  console.log(event.error.code, event.error.path);
  // @ts-expect-error: nothing stands on the page.
  console.log(event.issue.title);
});
document.body.addEventListener('advisor-navigate', (event) => {
  event.preventDefault();
  location.assign(event.url);
});
