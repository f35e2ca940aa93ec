import { css } from 'lit';

/** Every public token with its default, once, and how each state looks. */
export const tokens = css`
  :host {
    --_accent: var(--advisor-accent-color, currentColor);
    --_muted: var(--advisor-muted-color, color-mix(in srgb, currentColor 72%, transparent));
    --_rule: var(--advisor-rule-color, color-mix(in srgb, currentColor 22%, transparent));
    --_measure: var(--advisor-measure, 42rem);
    --_space: var(--advisor-space, 1rem);
    --_title: var(--advisor-title-font, inherit);
    display: block;
    container-type: inline-size;
    color: var(--advisor-text-color, inherit);
    font-family: var(--advisor-text-font, inherit);
    line-height: 1.55;
    overflow-wrap: break-word;
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
    background: repeating-linear-gradient(var(--_rule) 0 0.9em, transparent 0 1.9em);
    opacity: 0.5;
  }
  [part='notice'] {
    margin-block: var(--_space);
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_accent);
  }
  button {
    display: block;
    margin-top: 0.5em;
    font: inherit;
  }
`;
