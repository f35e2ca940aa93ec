import { anchorOf } from '../../elements/answer-anchors.js';
import type { Issue } from '../../feed/issue.js';
import { escapeHtml } from '../escape-html.js';
import { scriptJson } from './script-json.js';
import { fallbackMarkup } from './fallback-markup.js';
import { shadowMarkup, type Look } from './shadow-markup.js';

/** What is rendered: an issue, and the document in which it stands, as its publisher sends it. */
export interface Rendered {
  readonly issue: Issue;
  /** A feed of this one item, raw. */
  readonly document: unknown;
  /** The feed's absolute address. */
  readonly src: string;
}

/** Attributes that have a value. */
function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : ` ${name}="${escapeHtml(String(value))}"`,
    )
    .join('');
}

/**
 * An `<advisor-issue>` with everything in it (HTML): it shows without a script, and where the script comes it takes over
 * what is there without asking the publisher.
 */
export function elementMarkup({ issue, document, src }: Rendered, look: Look = {}): string {
  const { lang, headingLevel, layout } = look;
  const own = attributes({
    src,
    issue: issue.id,
    lang,
    'heading-level': headingLevel,
    layout,
  });
  // Where a fragment reaches them; the element would put them there itself.
  const anchors = issue.answers
    .map((answer) => anchorOf(issue, answer))
    .map((id) => `<span slot="${id}" id="${id}" tabindex="-1"></span>`);
  return [
    `<advisor-issue${own}>`,
    `<template shadowrootmode="open">${shadowMarkup(issue, look)}</template>`,
    ...anchors,
    `<script type="application/json">${scriptJson(document)}</script>`,
    fallbackMarkup(issue, look),
    '</advisor-issue>',
  ].join('');
}
