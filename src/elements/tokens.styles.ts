import { css } from 'lit';

/** How an element stands on a page, and how it waits. Each public token has its default where it is used, once. */
export const tokens = css`
  :host {
    --_space: var(--advisor-space, 1rem);
    --_measure: var(--advisor-measure, 42rem);
    --_rule: var(--advisor-rule-color, color-mix(in srgb, currentColor 22%, transparent));
    display: block;
    container-type: inline-size;
    /* A container has no width of its own: where the page asks for it (flex, float, grid), this can still be read, and
       forces nothing wider. */
    contain-intrinsic-inline-size: 15rem;
    min-width: 0;
    max-width: 100%;
    color: var(--advisor-text-color, inherit);
    font-family: var(--advisor-text-font, inherit);
    line-height: 1.55;
    overflow-wrap: break-word;
    /* Marks heaped upon a letter stay off the page around; the rings of focus at the edge are let out. */
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(loading)) {
    min-height: var(--_hold, 100vh);
  }
  ::slotted(*) {
    /* What is arranged inside need not hold a place that is held already. */
    --_hold: 0;
  }
  [part='skeleton'] {
    height: 60vh;
    margin-top: var(--_space);
    background: repeating-linear-gradient(var(--_rule) 0 0.6em, transparent 0 1.55em);
    opacity: 0.4;
  }
  [part='notice'] {
    margin-block: var(--_space);
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid;
  }
  button {
    display: block;
    margin-top: 0.5em;
    padding: 0.3em 1em;
    border: 1px solid;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
`;
