import type { Mark, MarkedText, MarkKind } from '../marked-text.js';

/** Gathers the words of one block with their marks; white space is joined as a browser does. */
export class MarkedBlock {
  #text = '';
  #marks: Mark[] = [];
  #open: { readonly kind: MarkKind; from: number }[] = [];
  #lines: { readonly at: number; readonly line: number }[] = [];

  add(words: string, line: number): void {
    // A soft hyphen says where a word may be parted, and is no part of it.
    const joined = words.replace(/\u00AD/g, '').replace(/[ \t\n\f\r]+/g, ' ');
    const rest = this.#text === '' || /[ \n]$/.test(this.#text) ? joined.replace(/^ /, '') : joined;
    if (rest === '') return;
    this.#lines.push({ at: this.#text.length, line });
    this.#text += rest;
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  /** A line end within the block. */
  break(): void {
    this.#text = `${this.#text.replace(/ $/, '')}\n`;
  }

  open(kind: MarkKind): void {
    this.#open.push({ kind, from: this.#text.length });
  }

  close(): void {
    const last = this.#open.pop();
    if (last) this.#mark(last.kind, last.from);
  }

  /** Hands out what there is and begins anew, with the marks that are still open. */
  take(): MarkedText & { readonly lineAt: (offset: number) => number | undefined } {
    for (const { kind, from } of this.#open) this.#mark(kind, from);
    const lines = this.#lines;
    const taken = {
      text: this.#text,
      marks: this.#marks,
      lineAt: (offset: number) => (lines.filter(({ at }) => at <= offset).at(-1) ?? lines[0])?.line,
    };
    this.#text = '';
    this.#marks = [];
    this.#lines = [];
    for (const each of this.#open) each.from = 0;
    return taken;
  }

  #mark(kind: MarkKind, from: number): void {
    const to = this.#text.length;
    if (from < to) this.#marks.push({ ...kind, from, to });
  }
}
