// Stands in for the package `lit` in the script-tag file.
export { adoptStyles, css, type CSSResultOrNative } from './css-tag.js';
export { html, joined, nothing, type TemplateResult } from './lit-html.js';
export { LitElement, type PropertyDeclarations } from './lit-element.js';
