import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import * as lean from '../../scripts/lean-lit/lit-html.js';
import { prepareTemplate, textsAround } from '../../scripts/prepare-template.js';

type Template = (tag: (strings: TemplateStringsArray, ...values: unknown[]) => unknown) => unknown;

/** What the build makes of html`…`, made here. */
function prepared(strings: TemplateStringsArray, ...values: unknown[]): unknown {
  const { text, bindings } = prepareTemplate(strings);
  const own = values.map((value) => (value === nothing ? lean.nothing : value));
  return lean.html(
    text,
    ...bindings.map((binding) => {
      const texts = textsAround(binding);
      const taken = own.splice(0, texts.length - 1);
      return texts.join('') || taken.length > 1
        ? lean.joined(texts as unknown as TemplateStringsArray, ...taken)
        : taken[0];
    }),
  );
}

/** Shows templates one after the other, by Lit and as the script-tag file does; what is there after each must be the same. */
function compare(...templates: readonly Template[]): HTMLElement {
  const [lits, ours] = [document.createElement('div'), document.createElement('div')];
  const part = lean.childPart(ours.appendChild(new Comment()), null);
  const seen = (root: Element) => root.innerHTML.replace(/<!--[^]*?-->/g, '');
  for (const template of templates) {
    render(template(html), lits);
    part(template(prepared));
    expect(seen(ours)).to.equal(seen(lits));
  }
  return ours;
}

const values = [
  'text',
  '',
  0,
  null,
  'more',
  undefined,
  nothing,
  '<b>&amp;',
  false,
  ['a', 'b'],
  [],
  ['c'],
  'end',
];

describe('a template that was prepared at build time', () => {
  it('shows children as Lit does, whatever comes after whatever', () => {
    for (const before of values) {
      for (const after of values) {
        const show =
          (value: unknown): Template =>
          (tag) =>
            tag`<p>before ${value}</p>${value}<i>${value}${value}</i>${value}`;
        compare(show(before), show(after), show(before));
      }
    }
  });

  it('sets attributes as Lit does, and takes them off again', () => {
    const plain = values.filter((value) => !Array.isArray(value));
    for (const before of plain) {
      for (const after of plain) {
        const show =
          (value: unknown): Template =>
          (tag) =>
            tag`<a part="link" href=${value} title="${value}">x</a><p id="a ${value} b ${after}"></p><img alt=${value}>`;
        compare(show(before), show(after), show(before));
      }
    }
  });

  it('shows lists that grow, shrink and change, and templates in the place of others', () => {
    const list =
      (...names: readonly string[]): Template =>
      (tag) =>
        tag`<ul>${names.map((name) => (name === 'b' ? tag`<b>${name}</b>` : tag`<li class=${name}>${[name, name]}</li>`))}</ul>`;
    const other: Template = (tag) => tag`<table><tr><td>${1}</td></tr></table>`;
    compare(list('a', 'b', 'c'), list('b'), list(), list('c', 'a', 'b', 'd'), other, list('a'));
  });

  it('calls the newest listener of a place', () => {
    const heard: string[] = [];
    const button =
      (name: string): Template =>
      (tag) =>
        tag`<button type="button" @click=${() => heard.push(name)}>${name}</button>`;
    compare(button('first')).querySelector('button')!.click();
    compare(button('first'), button('second')).querySelector('button')!.click();
    expect(heard).to.deep.equal(['first', 'second']);
  });

  it('keeps the elements of a template that is shown again', () => {
    let kept: Element | null = null;
    const show =
      (text: string): Template =>
      (tag) =>
        tag`<details open><summary>${text}</summary></details>`;
    const root = document.createElement('div');
    const part = lean.childPart(root.appendChild(new Comment()), null);
    for (const text of ['one', 'two']) {
      part(show(text)(prepared));
      kept ??= root.querySelector('details');
      expect(root.querySelector('details')).to.equal(kept);
      expect(root.textContent).to.equal(text);
    }
  });
});
