import { css } from 'lit';

/** How an element stands on a page, and how it waits. Each public token has its default where it is used, once. */
export const tokens = css`
  :host {
    --_space: var(--advisor-space, 1rem);
    --_gap: calc(var(--_space) * 1.5);
    --_padding: var(--advisor-padding, 0px);
    --_radius: var(--advisor-radius, 0px);
    --_accent: var(--advisor-accent-color, currentColor);
    --_muted: var(--advisor-muted-color, color-mix(in srgb, currentColor 72%, transparent));
    --_rule: var(--advisor-rule-color, color-mix(in srgb, currentColor 22%, transparent));
    display: block;
    container-type: inline-size;
    /* A container has no width of its own: where the page asks for it (flex, float, grid), this can still be read, and
       forces nothing wider. */
    contain-intrinsic-inline-size: 15rem;
    min-width: 0;
    max-width: 100%;
    border-radius: var(--_radius);
    background: var(--advisor-background-color, transparent);
    color: var(--advisor-text-color, inherit);
    color-scheme: var(--advisor-color-scheme, inherit);
    font-family: var(--advisor-text-font, inherit);
    font-size: var(--advisor-text-size, inherit);
    line-height: var(--advisor-line-height, 1.55);
    overflow-wrap: anywhere;
    /* Marks heaped upon a letter stay off the page around; the rings of focus at the edge are let out. */
    overflow: clip;
    overflow-clip-margin: 0.5em;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(loading)) {
    min-height: var(--_hold, 100vh);
  }
  /* Of many, those far from the viewport are laid out when they come near: where the browser holds what the reader sees in
     its place while heights above change. Firefox says so, and gives what it leaves out no height at all. */
  @supports (overflow-anchor: auto) and (not (-moz-appearance: none)) {
    :host(:state(many)) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 100vh;
    }
  }
  ::slotted(*) {
    /* What is arranged inside need not hold a place that is held already. */
    --_hold: 0;
  }
  [part='fallback'],
  [part='notice'],
  [part='skeleton'] {
    margin: var(--_space) var(--_padding);
  }
  [part='skeleton'] {
    height: 60vh;
    background: repeating-linear-gradient(var(--_rule) 0 0.5em, transparent 0 1.5em);
    opacity: 0.5;
    /* Forced colors leave no background: there the outline is seen. */
    outline: 1px solid transparent;
  }
  [part='notice'] {
    border-inline-start: 3px solid;
    padding-inline-start: 1em;
  }
  [part='announcement'] {
    height: 0;
    overflow: hidden;
  }
  :focus-visible {
    /* In the color of the text, which is read on whatever is behind it. */
    outline: 2px solid;
    outline-offset: 1px;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: currentColor;
      --_rule: currentColor;
    }
  }
`;
