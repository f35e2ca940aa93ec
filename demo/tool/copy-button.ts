import { make } from './make.js';

/** A button that copies what `text` gives; where the clipboard is closed, it says so. */
export function copyButton(text: () => string, label = 'Copy'): HTMLElement {
  const button = make('button', { type: 'button' }, label);
  const status = make('span', { role: 'status', class: 'copied' });
  button.addEventListener('click', () => {
    const copied = navigator.clipboard
      ? navigator.clipboard.writeText(text())
      : Promise.reject(new Error('No clipboard'));
    copied.then(
      () => (status.textContent = 'Copied'),
      () => (status.textContent = 'Not allowed here: select the text instead'),
    );
    setTimeout(() => (status.textContent = ''), 4000);
  });
  return make('span', { class: 'copy' }, button, status);
}

/** A block of code with a name and a button that copies it; `label` where others on the page have that name. */
export function codeBlock(name: string, code: string, label = name): HTMLElement {
  const text = make('code', {}, code);
  return make(
    'figure',
    { class: 'code' },
    make(
      'figcaption',
      {},
      make('span', {}, name),
      copyButton(() => text.textContent),
    ),
    make('pre', { tabindex: 0, role: 'region', 'aria-label': label }, text),
  );
}
