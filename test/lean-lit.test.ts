import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'vite';
import { leanLit } from '../scripts/lean-lit.js';
import { prepareTemplates } from '../scripts/prepare-templates.js';

const prepared = (...cases: readonly (readonly [literal: string, call: string])[]) => {
  for (const [literal, call] of cases) assert.equal(prepareTemplates(literal), call);
};
const refused = (literal: string, message: RegExp) =>
  assert.throws(
    () => prepareTemplates(literal),
    (error: Error) =>
      message.test(error.message) && error.message.startsWith(`${literal} cannot be prepared`),
    literal,
  );

test('an element is made of a list of its attributes, and a child is a value after theirs', () => {
  prepared(
    ['html`<p>Asked on ${day}, answered</p>`', 'html("p","Asked on ",day,", answered")'],
    ['html`<ul>${items}</ul><p>${end}</p>`', '[html("ul",items),html("p",end)]'],
    [
      'html`<table><tr><td>${cell}</td></tr></table>`',
      'html("table",html("tbody",html("tr",html("td",cell))))',
    ],
    ['html`${first}${second}`', '[first,second]'],
    ['html`${only}`', 'only'],
    ['html`<b>${name}</b>: ${text}`', '[html("b",name),": ",text]'],
  );
});

test('what is bound of an element is listed without a value, in the order in which it is written', () => {
  prepared(
    ['html`<a part="link" href=${url}>x</a>`', 'html("a part=link href",url,"x")'],
    [
      'html`<img alt=${alt} loading="lazy" src="${src}"><br>`',
      '[html("img alt loading=lazy src",alt,src),html("br")]',
    ],
    [
      "html`<button type='button' @click=${retry}>Again</button>`",
      'html("button type=button onclick",retry,"Again")',
    ],
    [
      'html`<details part="fold" open=${open} @scroll=${scroll}><summary>${more}</summary><slot name="after"></slot></details>`',
      'html("details part=fold open onscroll",open,scroll,html("summary",more),html("slot name=after"))',
    ],
  );
});

test('a method of the element stays one when it listens', () => {
  prepared([
    'html`<a @click=${this.#follow}>x</a>`',
    'html("a onclick",$event=>this.#follow($event),"x")',
  ]);
});

test('text around the expressions of an attribute is kept, as Lit keeps it', () => {
  const joined = 'import{joined as $joined}from"lit";';
  prepared(
    [
      'html`<p part="answer ${kind}">x</p>`',
      `${joined}html("p part",$joined\`answer \${kind}\`,"x")`,
    ],
    [
      'html`<p id="${a}\\`&amp;\\\\$${b}" lang=${c}></p>`',
      `${joined}html("p id lang",$joined\`\${a}\\\`&\\\\\\$\${b}\`,c)`,
    ],
  );
});

test('templates within templates are prepared too, and all around them stays as it is', () => {
  prepared(
    [
      'const a = (b) => html`<p>${b ? html`<i>${b}</i>` : [1, (2, 3)]}</p>`; // html`',
      'const a = (b) => html("p",b ? html("i",b) : [1, (2, 3)]); // html`',
    ],
    ['html`<p>${(a, b)}</p>`', 'html("p",(a, b))'],
    ['css`p { ${x} }`', 'css`p { ${x} }`'],
  );
});

test('what the text means is kept: spaces, quotation marks, characters that HTML has a use for', () => {
  prepared(
    [
      'html`<p title="a > b" lang=\'"\' sizes="(min-width: 48em) 42rem" hidden>1 &lt; 2 &amp;amp; 3 < 4 ${x} \\u201c&nbsp;</p>`',
      'html("p title lang=\\" sizes hidden=","a > b","(min-width: 48em) 42rem","1 < 2 &amp; 3 < 4 ",x," “\u00a0")',
    ],
    ['html`<p><!-- a note of ours -->x</p>`', 'html("p","x")'],
  );
});

test('the build fails on what the script-tag file has no way to bind', () => {
  refused('html`<input .value=${x}>`', /\.value=, where only attributes and listeners/);
  refused('html`<details ?open=${x}></details>`', /\?open=, where only attributes and listeners/);
  refused('html`<p ${spread}>x</p>`', /an expression among the attributes/);
  refused('html`<p ${name}=x>x</p>`', /an expression among the attributes/);
  refused('html`<p @click="${a} ${b}">x</p>`', /@click= with text around its listener/);
  refused('html`<${tag}>x</${tag}>`', /an expression in the name of an element|lost/);
  refused('html`<h${level}>x</h1>`', /an expression in the name of an element/);
  refused('html`<p><!-- ${x} --></p>`', /an expression in a comment/);
  refused('html`<textarea>${x}</textarea>`', /an element <textarea>/);
  refused('html`<style>p { color: ${x} }</style>`', /an element <style>/);
  refused('html`<template>${x}</template>`', /an element <template>/);
  refused('html`<p onclick=${x}>x</p>`', /onclick=, where a listener is bound with @/);
  refused('html`<p @toggle=${x}>x</p>`', /@toggle=, which scripts\/lean-lit\/lit-html.ts does not/);
  refused('html`<svg viewBox="0 0 9 9"><path d=${d} /></svg>`', /an element <svg>/);
});

test('the build fails on expressions where no browser looks for any', () => {
  refused('html`<p id=${x}`', /an expression that is lost/);
  refused('html`<p id=x id=${x}>x</p>`', /an expression that is lost/);
  refused('html`<p>x</p ${x}>`', /an expression that is lost/);
});

test('the build fails on what it has not of Lit, and says where to look', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lean-lit-'));
  const bundle = (code: string) => {
    const entry = join(folder, 'entry.js');
    writeFileSync(entry, code);
    return build({
      configFile: false,
      logLevel: 'silent',
      plugins: [leanLit()],
      build: { write: false, lib: { entry, formats: ['es'] } },
    });
  };
  try {
    await bundle('import { html } from "lit"; console.log(html);');
    await assert.rejects(
      bundle('import { repeat } from "lit/directives/repeat.js"; console.log(repeat);'),
      /no lit\/directives\/repeat\.js: see scripts\/lean-lit/,
    );
    await assert.rejects(bundle('import { svg } from "lit"; console.log(svg);'), /"svg"/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
