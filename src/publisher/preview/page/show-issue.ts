import type { PreviewIssue, PreviewState } from '../preview-state.js';
import { byId, make } from './make.js';

/** A moment (RFC 3339) in the newsroom's own time zone. */
function momentIn(timeZone: string, moment: string): string {
  return new Date(moment).toLocaleString('en', {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
}

/** What the list of issues says of one. */
function optionText({ date, title, waits, isWithdrawn, shown }: PreviewIssue): string {
  const states = [
    waits && 'waits',
    isWithdrawn && 'withdrawn',
    shown === 'kept' && 'has errors',
    shown === 'nothing' && 'has errors, not seen yet',
  ].filter(Boolean);
  const name = date === undefined ? title : `${date}  ${title}`;
  return states.length > 0 ? `${name} (${states.join(', ')})` : name;
}

let listed = '';

/** Lists the issues to choose from. */
export function listIssues(issues: readonly PreviewIssue[], shown: PreviewIssue | undefined): void {
  const select = document.querySelector<HTMLSelectElement>('select[name=issue]')!;
  const list = JSON.stringify(issues);
  // An open list stays open: it is made anew only where it has changed.
  if (list !== listed) {
    select.replaceChildren(
      ...issues.map((issue) => {
        const option = make('option', '', optionText(issue));
        option.value = issue.key;
        return option;
      }),
    );
  }
  listed = list;
  select.value = shown?.key ?? '';
  select.disabled = issues.length === 0;
}

/** Marks what is not, or not yet, what partners have. */
export function showMarks(issue: PreviewIssue | undefined, { timezone }: PreviewState): void {
  const marks: HTMLElement[] = [];
  if (issue?.shown === 'kept') {
    marks.push(make('p', 'kept', 'Not what is on the disk: the last version without errors.'));
  }
  if (issue?.waits !== undefined) {
    const until = momentIn(timezone, issue.waits);
    marks.push(make('p', 'waits', `Waits until ${until}. Before then a build leaves it out.`));
  }
  const box = byId('marks');
  // What was said is not said again.
  const text = marks.map(({ textContent }) => textContent).join('');
  if (box.textContent !== text) box.replaceChildren(...marks);
}

/** Explains why there is nothing to see. */
export function showNothing(issue: PreviewIssue | undefined, state: PreviewState): void {
  const box = byId('nothing');
  box.hidden = issue !== undefined && issue.shown !== 'nothing';
  if (box.hidden) return;
  const { folder, configFile, hasConfig } = state;
  const [title, text] = !issue
    ? [
        'There is no issue yet',
        `Save one as a file *.md in ${folder}, and it shows here. advisor-feed new begins an empty one.`,
      ]
    : hasConfig
      ? [
          'This issue cannot be shown yet',
          `${issue.file} has had errors since the preview began. Mend them and save: it shows at once.`,
        ]
      : [
          'Nothing can be shown yet',
          `${configFile} has errors, and it says whose issues these are. Mend them and save: they show at once.`,
        ];
  box.replaceChildren(make('h3', '', title), make('p', '', text));
}
