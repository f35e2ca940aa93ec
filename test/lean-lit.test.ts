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

test('a child is a mark in the text of its template', () => {
  prepared(
    ['html`<p>Asked on ${day}, answered</p>`', 'html("<p>Asked on <?>, answered",day)'],
    ['html`<ul>${items}</ul><p>${end}</p>`', 'html("<ul><?></ul><p><?>",items,end)'],
    ['html`<table><tr><td>${cell}</td></tr></table>`', 'html("<table><tbody><tr><td><?>",cell)'],
  );
});

test('a child at the very end has a node after it', () => {
  prepared(
    ['html`${first}${second}`', 'html("<?><?><?>",first,second)'],
    ['html`<b>${name}</b>: ${text}`', 'html("<b><?></b>: <?><?>",name,text)'],
  );
});

test('what is bound of an element is listed in one attribute', () => {
  prepared(
    ['html`<a part="link" href=${url}>x</a>`', 'html("<a part=link $=href>x",url)'],
    [
      'html`<img alt=${alt} loading="lazy" src="${src}"><br>`',
      'html("<img loading=lazy $=alt,src><br>",alt,src)',
    ],
    [
      "html`<button type='button' @click=${retry} @advisorSkip=${skip} ?>Again</button>`".replace(
        ' ?',
        '',
      ),
      'html("<button type=button $=@click,@advisorSkip>Again",retry,skip)',
    ],
    [
      'html`<details part="fold" open=${open} @toggle=${toggle}><summary>${more}</summary><slot name="after"></slot></details>`',
      'html("<details part=fold $=open,@toggle><summary><?></summary><slot name=after>",open,toggle,more)',
    ],
  );
});

test('a method of the element stays one when it listens', () => {
  prepared([
    'html`<a @click=${this.#follow}>x</a>`',
    'html("<a $=@click>x",$event=>this.#follow($event))',
  ]);
});

test('text around the expressions of an attribute is kept, as Lit keeps it', () => {
  const joined = 'import{joined as $joined}from"lit";';
  prepared(
    [
      'html`<p part="answer ${kind}">x</p>`',
      `${joined}html("<p $=part>x",$joined\`answer \${kind}\`)`,
    ],
    [
      'html`<p id="${a}\\`&amp;\\\\$${b}" lang=${c}></p>`',
      `${joined}html("<p $=id,lang>",$joined\`\${a}\\\`&\\\\\\$\${b}\`,c)`,
    ],
  );
});

test('templates within templates are prepared too, and all around them stays as it is', () => {
  prepared(
    [
      'const a = (b) => html`<p>${b ? html`<i>${b}</i>` : [1, (2, 3)]}</p>`; // html`',
      'const a = (b) => html("<p><?>",b ? html("<i><?>",b) : [1, (2, 3)]); // html`',
    ],
    ['html`<p>${(a, b)}</p>`', 'html("<p><?>",(a, b))'],
    ['css`p { ${x} }`', 'css`p { ${x} }`'],
  );
});

test('what the text means is kept: spaces, quotation marks, characters that HTML has a use for', () => {
  prepared(
    [
      'html`<p title="a > b" lang=\'"\' sizes="(min-width: 48em) 42rem">1 &lt; 2 &amp;amp; 3 < 4 ${x} \\u201c&nbsp;</p>`',
      'html("<p title=\\"a > b\\" lang=&quot; sizes=\\"(min-width: 48em) 42rem\\">1 &lt; 2 &amp;amp; 3 &lt; 4 <?> “\u00a0",x)',
    ],
    ['html`<p><!-- a note of ours -->x</p>`', 'html("<p>x")'],
    [
      'html`<svg viewBox="0 0 9 9"><path d=${d} /></svg>`',
      'html("<svg viewBox=\\"0 0 9 9\\"><path $=d>",d)',
    ],
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
  refused('html`<p $="x">x</p>`', /an attribute named \$/);
});

test('the build fails on mark-up that a browser reads otherwise than it is written', () => {
  refused('html`<p id=${x}`', /an expression that is lost/);
  refused('html`<p id=x id=${x}>x</p>`', /an expression that is lost/);
  refused('html`<p>x</p ${x}>`', /an expression that is lost/);
  refused('html`<pre>\n\n${x}</pre>`', /mark-up that is not read as it is written/);
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
