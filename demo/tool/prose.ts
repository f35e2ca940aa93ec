import { make } from './make.js';

/** Prose of the manifest, with what stands between backticks as code. */
export function prose(text = ''): (Node | string)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 ? make('code', {}, part) : part))
    .filter((part) => part !== '');
}
