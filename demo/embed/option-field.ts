import { make } from '../tool/make.js';
import type { Option } from './options.js';

/** The labelled field of an option. Its name is the attribute's. */
export function optionField({
  attribute,
  label,
  help,
  usual,
  choices,
  isFlag,
}: Option): HTMLElement {
  const id = `option-${attribute}`;
  const facts = { id, name: attribute, 'aria-describedby': help ? `${id}-help` : undefined };
  const about = help && make('p', { class: 'help', id: `${id}-help` }, help);
  if (isFlag) {
    return make(
      'div',
      { class: 'field flag', 'data-option': attribute },
      make('input', {
        ...facts,
        type: 'checkbox',
        value: attribute === 'loading' ? 'lazy' : 'true',
      }),
      make('label', { for: id }, label),
      about,
    );
  }
  const control = choices
    ? make('select', facts, ...choices.map(([value, name]) => make('option', { value }, name)))
    : make('input', {
        ...facts,
        type: 'text',
        inputmode: 'numeric',
        value: usual,
        autocomplete: 'off',
      });
  return make(
    'div',
    { class: 'field', 'data-option': attribute },
    make('label', { for: id }, label),
    control,
    about,
  );
}
