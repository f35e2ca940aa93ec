import type { PreviewState } from '../preview-state.js';
import { chosenIssue, keepChoices, readChoices, type Choices } from './choices.js';
import { openFrames } from './frames.js';
import { byId } from './make.js';
import { showFindings } from './show-findings.js';
import { listIssues, showMarks, showNothing } from './show-issue.js';

/** What the server tells, and when (ms since 1970). */
type Told = PreviewState & { readonly time: number };

const form = byId<HTMLFormElement>('choices');
const status = byId('status');
const showInFrames = openFrames();

let choices = readChoices();
let told: Told | undefined;
/** The file of the chosen issue. */
let chosenFile: string | undefined;

/** The choices that do not hang on an issue stand in the page as it is served: what it does not offer is not chosen. */
function settle(): void {
  for (const name of ['theme', 'scheme', 'width'] as const) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    select.value = choices[name];
    if (select.selectedIndex < 0) {
      select.value = '';
      choices = { ...choices, [name]: '' };
    }
  }
}

function show(): void {
  document.documentElement.dataset.scheme = choices.scheme;
  if (!told) return;
  const issue = chosenIssue(choices, told, chosenFile);
  const isChosen = ['', issue?.key].includes(choices.issue) || issue?.file === chosenFile;
  // It stays chosen when a newer one comes, and by the id that it has now; one that is gone may come back.
  if (issue && isChosen) {
    chosenFile = issue.file;
    choices = { ...choices, issue: issue.key };
  }
  keepChoices(choices);
  byId('folder').textContent = told.folder;
  document.title = issue ? `${issue.title} · Preview` : 'Preview';
  listIssues(told.issues, issue);
  showMarks(issue, told);
  showNothing(issue, told);
  showFindings(told.findings, issue?.file);
  showInFrames(issue, choices);
}

function report({ time, findings: { length } }: Told): void {
  const at = new Date(time).toLocaleTimeString('en', { hourCycle: 'h23' });
  const found = length === 0 ? 'nothing to mend' : `${length} finding${length === 1 ? '' : 's'}`;
  status.textContent = `Updated ${at}, ${found}`;
}

form.addEventListener('change', () => {
  const chosen = Object.fromEntries(new FormData(form)) as unknown as Partial<Choices>;
  choices = { ...choices, ...chosen };
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());

const events = new EventSource('/events');
events.addEventListener('message', ({ data }: MessageEvent<string>) => {
  told = JSON.parse(data) as Told;
  show();
  report(told);
});
events.addEventListener('error', () => {
  status.textContent = 'The preview has ended. When it is started again here, this page goes on.';
});

settle();
show();
