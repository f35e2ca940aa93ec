import type { AdvisorIssue } from '../../../elements/advisor-issue/advisor-issue.js';
import type { PreviewIssue } from '../preview-state.js';
import type { Choices } from './choices.js';
import { byId } from './make.js';

/** A link out of a discussion opens beside the preview, which would be lost else. */
function leadOutside(event: Event): void {
  const link = event.composedPath().find((each) => (each as Element).localName === 'a');
  const { origin, protocol } = (link as HTMLAnchorElement | undefined) ?? {};
  if (protocol?.startsWith('http') && origin !== location.origin)
    (link as HTMLAnchorElement).target = '_blank';
}

/** Loads the partner's page into a frame; the script has run then. */
function open(frame: HTMLIFrameElement): Promise<Document> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      const page = frame.contentDocument;
      // Some browsers tell of the empty page before.
      if (page?.location.pathname !== '/frame') return;
      page.addEventListener('click', leadOutside, true);
      resolve(page);
    });
    frame.src = '/frame';
  });
}

/** Keeps a frame at its own width, as small as its place is. */
function fit(figure: HTMLElement): void {
  const width = Number(figure.dataset.width);
  const scale = Math.min(1, figure.querySelector('.window')!.clientWidth / width);
  if (scale === 0) return;
  figure.style.setProperty('--scale', String(scale));
  const percent = Math.round(scale * 100);
  figure.querySelector('.scale')!.textContent = percent < 100 ? `at ${percent}%` : '';
}

/** The new look is there before the old one goes: nothing flashes. */
function dress(page: Document, theme: string): void {
  const before = [...page.querySelectorAll<HTMLLinkElement>('link[data-theme]')];
  if (before.at(-1)?.dataset.theme === theme) return;
  const link = page.createElement('link');
  link.dataset.theme = theme;
  link.rel = 'stylesheet';
  const settle = () => before.forEach((each) => each.remove());
  link.addEventListener('load', settle);
  page.head.append(link);
  if (theme === '') settle();
  else link.href = `/themes/${encodeURIComponent(theme)}.css`;
}

async function show(
  page: Document,
  issue: PreviewIssue,
  { theme, scheme }: Choices,
): Promise<void> {
  dress(page, theme);
  page.documentElement.dataset.scheme = scheme;
  const element = page.querySelector<AdvisorIssue>('advisor-issue')!;
  element.src = `/feed/issues/${encodeURIComponent(issue.key)}.json`;
  element.issue = issue.id;
  await element.updateComplete;
  // Asked for by name: the element keeps for a while what it has read before.
  await element.refresh();
}

/** Opens the three frames; what it gives back shows an issue in them, in place of what they show. */
export function openFrames(): (issue: PreviewIssue | undefined, choices: Choices) => void {
  const figures = [...document.querySelectorAll<HTMLElement>('figure')];
  const watch = new ResizeObserver((entries) =>
    entries.forEach(({ target }) => fit(target as HTMLElement)),
  );
  const pages = figures.map((figure) => {
    watch.observe(figure);
    return open(figure.querySelector('iframe')!);
  });
  const box = byId('frames');
  return (issue, choices) => {
    box.hidden = !issue || issue.shown === 'nothing';
    if (choices.width === '') delete box.dataset.only;
    else box.dataset.only = choices.width;
    for (const figure of figures) {
      figure.hidden = choices.width !== '' && figure.dataset.width !== choices.width;
    }
    if (!issue || issue.shown === 'nothing') return;
    for (const page of pages) void page.then((its) => show(its, issue, choices));
  };
}
