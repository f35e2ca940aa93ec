// `?feed=URL` shows another newsroom's discussion on this page. The address only ever becomes an attribute's value.

const input = document.querySelector<HTMLInputElement>('#feed')!;
const status = document.querySelector<HTMLElement>('#try-status')!;
const back = document.querySelector<HTMLElement>('.back')!;

/** Whether `text`, resolved against this page, is an http(s) address. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text, location.href) && /^https?:/.test(new URL(text, location.href).href);
}

/** Points `element` at `feed`, and away from issues and answers that only the sample feed has. */
function point(element: Element, feed: string): void {
  if (element.hasAttribute('src')) element.setAttribute('src', feed);
  element.removeAttribute('issue');
  if (element.hasAttribute('answer')) {
    element.removeAttribute('answer');
    element.setAttribute('index', '1');
  }
}

const feed = new URLSearchParams(location.search).get('feed')?.trim();
if (feed) {
  input.value = feed;
  back.hidden = false;
  if (isWebAddress(feed)) {
    // An example whose very feed is the point (it is missing, broken or plain) keeps it.
    const elements = document.querySelectorAll(
      ':is(advisor-issue, advisor-question, advisor-answer):not([data-keeps-src])',
    );
    for (const element of elements) point(element, feed);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-feed]'))
      link.search = `?${new URLSearchParams({ feed })}`;
    status.textContent = `This page now reads ${feed}`;
  } else {
    status.textContent =
      'That is not a web address: it should begin with https://. The sample feed is shown.';
  }
}
