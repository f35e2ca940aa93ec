import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import * as lean from '../../scripts/lean-lit/lit-html.js';
import { prepareTemplate, splitAtPlaces, type Prepared } from '../../scripts/prepare-template.js';

type Template = (tag: (strings: TemplateStringsArray, ...values: unknown[]) => unknown) => unknown;

/** What the build makes of html`…`, made here. */
function prepared(strings: TemplateStringsArray, ...values: unknown[]): unknown {
  const own = values.map((value) => (value === nothing ? lean.nothing : value));
  const valueOf = (text: string): unknown => {
    const { texts, expressions } = splitAtPlaces(text);
    const taken = expressions.map((index) => own[index]);
    if (!taken.length) return text;
    return texts.join('') || taken.length > 1
      ? lean.joined(texts as unknown as TemplateStringsArray, ...taken)
      : taken[0];
  };
  const make = (each: Prepared): unknown =>
    typeof each === 'string'
      ? valueOf(each)
      : lean.html(each.spec, ...each.values.map(valueOf), ...each.content.map(make));
  return prepareTemplate(strings).map(make);
}

/** Shows templates one after the other, by Lit and as the script-tag file does; what is there after each must be the same. */
function compare(...templates: readonly Template[]): HTMLElement {
  const [lits, ours] = [document.createElement('div'), document.createElement('div')];
  const part = lean.createPart(ours);
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

  it('takes a listener off with its place', () => {
    let heard = 0;
    const button =
      (listener: unknown): Template =>
      (tag) =>
        tag`<button @click=${listener}>x</button>`;
    const root = document.createElement('div');
    const part = lean.createPart(root);
    part(button(() => heard++)(prepared));
    part([button(null)(prepared), 'more']);
    root.querySelector('button')!.click();
    expect(heard).to.equal(0);
  });

  it('leaves alone what is the same, and what the reader or the element has set', async () => {
    const show =
      (name: string): Template =>
      (tag) =>
        tag`<ul>${['a', name].map((each) => tag`<li class=${each}>${each}</li>`)}</ul><details><summary>s</summary>${'text'}</details>`;
    const root = document.createElement('div');
    const part = lean.createPart(root);
    part(show('b')(prepared));
    const details = root.querySelector('details')!;
    details.open = true;
    details.style.setProperty('--lines', '3');
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    observer.observe(root, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    part(show('b')(prepared));
    await Promise.resolve();
    expect(changed).to.deep.equal([]);
    part(show('c')(prepared));
    await Promise.resolve();
    expect(changed.map(({ type }) => type)).to.deep.equal(['attributes', 'characterData']);
    expect(details.open).to.equal(true);
    expect(details.style.getPropertyValue('--lines')).to.equal('3');
  });

  it('keeps the elements of a template that is shown again', () => {
    let kept: Element | null = null;
    const show =
      (text: string): Template =>
      (tag) =>
        tag`<details open><summary>${text}</summary></details>`;
    const root = document.createElement('div');
    const part = lean.createPart(root);
    for (const text of ['one', 'two']) {
      part(show(text)(prepared));
      kept ??= root.querySelector('details');
      expect(root.querySelector('details')).to.equal(kept);
      expect(root.textContent).to.equal(text);
    }
  });
});
