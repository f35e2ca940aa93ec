import { copyButton } from '../tool/copy-button.js';
import { find, make } from '../tool/make.js';
import { tokens } from '../tool/manifest.js';
import { themeFiles, themeNames } from '../tool/theme-files.js';
import { applyDesign } from './apply-design.js';
import { measure } from './contrast-pairs.js';
import { showContrast } from './contrast-table.js';
import { readDesign, writeDesign } from './design.js';
import { readTheme, type ReadTheme } from './read-theme.js';
import { makeProbes, setStage, showNames, surfaceOf, type StageView } from './stage.js';
import { colorSurface, ownColor, surfaces } from './surfaces.js';
import { themeCss } from './theme-css.js';
import { kindOf } from './token-kinds.js';
import { tokenControl } from './token-control.js';

const usualView: StageView = {
  page: 'newspaper',
  own: ownColor,
  show: 'full',
  width: 'full',
  scheme: 'both',
};
const views = {
  page: (value: string) => surfaces.some(({ id }) => id === value),
  own: (value: string) => value.length < 200 && CSS.supports('color', value),
  show: (value: string) => Object.hasOwn(showNames, value),
  width: (value: string) => ['280', '640', 'full'].includes(value),
  scheme: (value: string) => ['light', 'dark', 'both'].includes(value),
};

const stage = find('#stage');
const message = find('#message');
const from = find<HTMLSelectElement>('#from');
const viewForm = find<HTMLFormElement>('#view');
const own = find<HTMLInputElement>('#own');
const css = find('#css');
const probes = makeProbes(find('#probes'));

let set = new Map<string, string>();
let rest: ReadTheme['rest'] = [];
let view = usualView;

const controls = new Map(
  tokens.map((token) => {
    const control = tokenControl(token, (name, value) => {
      if (value === undefined) set.delete(name);
      else set.set(name, value);
      design();
    });
    return [token.name, control] as const;
  }),
);

/** Shows the design everywhere but in the controls that it came from. */
function design(): void {
  applyDesign(set, rest);
  css.textContent = themeCss(set, rest);
  remember();
  readContrast();
}

function remember(): void {
  const changes = Object.entries(view).filter(
    ([key, value]) => value !== usualView[key as keyof StageView],
  );
  const hash = writeDesign({
    from: from.value,
    tokens: set,
    view: new Map(changes as [string, string][]),
  });
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
}

let isAsked = false;
/** Measures once before the next picture, however many changes there were. */
function readContrast(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    const { schemes } = surfaceOf(view);
    const read = probes.filter(({ dataset }) => schemes.some((each) => each === dataset.scheme));
    const readings = new Map(
      read.map((probe) => [probe.dataset.scheme!, measure(probe, readContrast)]),
    );
    showContrast(find<HTMLTableElement>('#contrast'), readings);
  });
}

function setView(changes: Partial<StageView>): void {
  view = { ...view, ...changes };
  for (const [key, value] of Object.entries(view) as [string, string][]) {
    const field = viewForm.elements.namedItem(key) as HTMLInputElement | RadioNodeList;
    if (field.value !== value) field.value = value;
  }
  find('#own-field').hidden = view.page !== 'own';
  setStage(stage, view);
  for (const probe of probes) {
    probe.dataset.surface = view.page;
    colorSurface(probe, view.own);
  }
  readContrast();
}

function showTokens(next: ReadonlyMap<string, string>): void {
  set = new Map(next);
  for (const [name, control] of controls) control.show(set.get(name));
}

function begin(name: string): void {
  const theme = readTheme(themeFiles.get(name) ?? '');
  from.value = name;
  rest = theme.rest;
  showTokens(theme.tokens);
}

/** Restores what the address says; what it says wrongly is named and left out. */
function restore(): void {
  const read = readDesign(location.hash, themeNames, views);
  begin(read.from);
  showTokens(read.tokens);
  setView({ ...usualView, ...(Object.fromEntries(read.view) as Partial<StageView>) });
  message.textContent = read.ignored.length
    ? `Parts of this address are not a design, and were ignored: ${read.ignored
        .slice(0, 5)
        .map((each) => (each.length > 80 ? `${each.slice(0, 80)}…` : each))
        .join('; ')}${read.ignored.length > 5 ? `; and ${read.ignored.length - 5} more` : ''}.`
    : '';
  design();
}

for (const group of ['Color', 'Type', 'Layout']) {
  const rows = tokens
    .filter(({ name }) => kindOf(name).group === group)
    .map(({ name }) => controls.get(name)!.row);
  find('#tokens').append(make('fieldset', {}, make('legend', {}, group), ...rows));
}
from.append(...themeNames.map((name) => make('option', { value: name }, name)));
const show = find<HTMLSelectElement>('#show');
show.append(...Object.entries(showNames).map(([value, name]) => make('option', { value }, name)));
find('#page').append(...surfaces.map(({ id, name }) => make('option', { value: id }, name)));
find('#copy-css').append(copyButton(() => css.textContent, 'Copy CSS'));
find('#copy-link').append(copyButton(() => location.href, 'Copy link to this design'));

from.addEventListener('change', () => {
  begin(from.value);
  design();
});
find('#reset-all').addEventListener('click', () => {
  begin('');
  design();
});
viewForm.addEventListener('input', () => {
  const data = new FormData(viewForm);
  const wanted = Object.fromEntries(
    Object.entries(views).flatMap(([key, fits]) => {
      const value = data.get(key);
      return typeof value === 'string' && fits(value) ? [[key, value]] : [];
    }),
  );
  own.setAttribute('aria-invalid', `${!views.own(own.value)}`);
  view = { ...view, ...wanted };
  setView({});
  remember();
});
viewForm.addEventListener('submit', (event) => event.preventDefault());
for (const probe of probes) probe.addEventListener('advisor-load', () => setTimeout(readContrast));
addEventListener('hashchange', restore);
restore();
