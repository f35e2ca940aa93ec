import type { Entry } from '../tool/manifest.js';
import { make } from '../tool/make.js';
import { prose } from '../tool/prose.js';
import { colorPickers } from './color-pickers.js';
import { kindOf, type Range } from './token-kinds.js';
import { faultOf } from './token-value.js';

/** The row of one token: a label, its controls, a way back to the default. */
export interface TokenControl {
  readonly row: HTMLElement;
  /** Shows a value that came from elsewhere: a theme, the address. */
  readonly show: (value: string | undefined) => void;
}

type Helper = { readonly inputs: readonly HTMLElement[]; readonly show: (value: string) => void };
type Write = (value: string) => void;

/** `--advisor-accent-color` as people say it. */
export function spoken(name: string): string {
  const words = name.replace('--advisor-', '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function slider(
  label: string,
  { least, greatest, step, unit }: Range,
  usual: string,
  write: Write,
): Helper {
  const input = make('input', {
    type: 'range',
    min: least,
    max: greatest,
    step,
    'aria-label': `${label}, slider`,
  });
  input.addEventListener('input', () => write(`${input.value}${unit}`));
  const show = (value: string) => {
    const number = parseFloat(value || usual);
    input.value = `${Number.isNaN(number) ? (least + greatest) / 2 : number}`;
    input.setAttribute('aria-valuetext', value || `default, ${usual}`);
  };
  return { inputs: [input], show };
}

function choices(input: HTMLInputElement, values: readonly string[]): Helper {
  const list = make('datalist', { id: `${input.id}-choices` });
  list.append(...values.map((value) => make('option', { value })));
  input.setAttribute('list', list.id);
  return { inputs: [list], show: () => undefined };
}

/** A select that can also show a value of somebody else's (`only dark`). */
function schemeSelect(facts: Record<string, string>): HTMLSelectElement {
  const option = (value: string, name: string) => make('option', { value }, name);
  return make(
    'select',
    facts,
    option('', 'As the page around it'),
    option('light', 'light'),
    option('dark', 'dark'),
    option('light dark', 'light dark, as the reader’s system'),
  );
}

/** Makes the control that a token needs; `change` hears each value that fits, and undefined for the default. */
export function tokenControl(
  { name, description = '', default: usual = '' }: Entry,
  change: (name: string, value: string | undefined) => void,
): TokenControl {
  const kind = kindOf(name);
  const label = spoken(name);
  const id = `token${name.slice(1)}`;
  const facts = { id, 'aria-describedby': `${id}-about ${id}-fault` };
  const field =
    kind.control === 'scheme'
      ? schemeSelect(facts)
      : make('input', {
          ...facts,
          type: 'text',
          placeholder: usual,
          spellcheck: 'false',
          autocomplete: 'off',
        });
  const fault = make('p', { class: 'fault', id: `${id}-fault`, 'aria-live': 'polite' });
  const reset = make(
    'button',
    { type: 'button', class: 'reset', 'aria-label': `Reset ${label}` },
    'Reset',
  );

  const accept = (value: string) => {
    const wrong = value ? faultOf(name, value) : undefined;
    fault.textContent = wrong ? `This is ${wrong}.` : '';
    field.setAttribute('aria-invalid', `${!!wrong}`);
    if (wrong) return;
    decorate(value);
    change(name, value || undefined);
  };
  const write = (value: string) => {
    field.value = value;
    accept(value);
  };
  const helper: Helper | undefined =
    kind.control === 'color'
      ? colorPickers(label, write)
      : kind.range
        ? slider(label, kind.range, usual, write)
        : kind.choices && field instanceof HTMLInputElement
          ? choices(field, kind.choices)
          : undefined;
  const row = make(
    'div',
    { class: `token token-${kind.control}`, 'data-token': name },
    make('label', { for: id }, label),
    reset,
    make('div', { class: 'inputs' }, ...(helper?.inputs ?? []), field),
    fault,
    make(
      'p',
      { class: 'about', id: `${id}-about` },
      ...prose(description),
      ' ',
      make('span', { class: 'usual' }, 'Default: ', make('code', {}, usual)),
    ),
  );
  const decorate = (value: string) => {
    row.classList.toggle('set', value !== '');
    reset.disabled = value === '';
    helper?.show(value);
  };
  const show = (value = '') => {
    if (
      field instanceof HTMLSelectElement &&
      ![...field.options].some((each) => each.value === value)
    )
      field.append(make('option', { value }, value));
    field.value = value;
    fault.textContent = '';
    field.setAttribute('aria-invalid', 'false');
    decorate(value);
  };
  field.addEventListener('input', () => accept(field.value.trim()));
  reset.addEventListener('click', () => {
    write('');
    // A button that is disabled loses the focus, and the reader their place.
    field.focus();
  });
  show();
  return { row, show };
}
