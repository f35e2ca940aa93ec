/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
// @lit/reactive-element 2.1.2, css-tag.js, without the ways around for browsers in which `define.ts` registers nothing.

/** A style sheet that knows its text. */
export type CSSResultOrNative = CSSStyleSheet & { readonly cssText: string };

/** A style sheet from a literal without expressions: a constructed one, which `style-src` does not forbid. */
export const css = ([text = '']: readonly string[]): CSSResultOrNative => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Object.assign(sheet, { cssText: text });
};

/** Gives a shadow root its style sheets. */
export const adoptStyles = (root: ShadowRoot, styles: CSSStyleSheet[]): void => {
  root.adoptedStyleSheets = styles;
};
