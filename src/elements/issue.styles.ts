import { css } from 'lit';

/** How the parts of an issue look, in whichever element they stand, by the width that they have. */
export const issueStyles = css`
  * {
    margin: 0;
    /* What is written from right to left, or says that it is, turns nothing around but itself. */
    unicode-bidi: isolate;
  }
  /* What the interface says is written its own way. */
  [lang]:not([dir]) {
    unicode-bidi: plaintext;
  }
  article {
    border: solid var(--advisor-border-color, currentColor);
    border-width: var(--advisor-border-width, 3px 0 0);
    border-radius: var(--_radius);
    padding: max(var(--_space), var(--_padding)) var(--_padding) var(--_padding);
  }
  p,
  blockquote,
  [part='question'] {
    max-width: var(--advisor-measure, 55ch);
  }
  img {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: var(--advisor-image-ratio, 3 / 2);
    object-fit: cover;
    border-radius: var(--_radius);
  }
  a {
    color: var(--advisor-link-color, var(--_accent));
  }
  [part='title'],
  [part='name'],
  [part='label'],
  [part='question-mark'] {
    font-family: var(--advisor-title-font, inherit);
    font-size: 1.1em;
    font-weight: var(--advisor-title-weight, 700);
    line-height: 1.3;
  }
  [part='series'],
  [part='question-mark'] {
    color: var(--_accent);
    font-weight: 700;
  }
  [part='kicker'],
  [part='affiliation'],
  [part='names'],
  [part='tools'],
  [part='unfold'],
  [part='notice'],
  figcaption,
  footer {
    color: var(--_muted);
    font-family: var(--advisor-label-font, inherit);
    font-size: 0.875em;
    line-height: 1.45;
  }
  [part='kicker'],
  [part='tools'],
  [part='navigation'],
  [part='translations'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  [part='title'] {
    margin-block: 0.25em;
    font-size: var(--advisor-title-size, clamp(1.5em, 1em + 2.8cqi, 2.7em));
    line-height: 1.12;
    text-wrap: balance;
  }
  [part='deck'] {
    color: var(--_muted);
    font-size: 1.15em;
    line-height: 1.45;
  }
  [part='about'] {
    font-style: italic;
  }
  figure,
  [part='question'],
  [part='answers'],
  [part='navigation'],
  [part='about'] {
    margin-block: var(--_gap);
  }
  p + *,
  li + li,
  figcaption,
  hgroup + *,
  [part='label'] + *,
  [part='tools'] {
    margin-top: 0.5em;
  }
  [part='question'] {
    display: flow-root;
  }
  [part='question'] > * {
    font-size: 1.125em;
  }
  [part='question'] > [part='question-mark'] {
    float: inline-start;
    margin-inline-end: 0.12em;
    font-size: 3.4em;
    line-height: 0.9;
  }
  [part~='answer'],
  section,
  footer {
    margin-top: var(--_gap);
    padding: var(--_space) 0 0;
    border: solid var(--_rule);
    border-width: var(--advisor-rule-width, 1px) 0 0;
    /* Around a line alone it would bend its ends. */
    border-radius: 0;
  }
  [part~='target'] {
    --_mark: var(--advisor-mark-color, color-mix(in srgb, var(--_accent) 14%, transparent));
    background: var(--_mark);
    /* Forced colors leave no background: there it is what is seen. */
    outline: 0.5em solid var(--_mark);
  }
  blockquote blockquote {
    margin: 1em;
  }
  button,
  :is(hgroup, footer, [part='more'], [part='tools'], [part='related'], [part='translations']) a {
    /* A target of 24 pixels at least. */
    display: inline-block;
    min-height: 24px;
    padding: 0;
  }
  button,
  [part='permalink'] {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  details {
    display: flex;
    flex-direction: column-reverse;
  }
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  details:not([open]) [part='tools'] {
    display: none;
  }
  [part='card'] > [part~='answer'] {
    margin: 0;
    padding: 0;
    border: 0;
  }
  @container (min-width: 58rem) {
    [part='issue'] {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 2.5rem;
    }
    [part='issue'] > *,
    ::slotted(*) {
      grid-column: 1 / -1;
    }
    [part='issue'] > :is(header, [part='question']) {
      grid-column: 1;
    }
    [part='issue'] > figure {
      grid-area: auto / 2 / span 2;
      margin-top: 0.25em;
    }
    [part='issue'] :is([part~='answer'], section) {
      display: grid;
      grid-template-columns: 14rem 1fr;
      gap: 0 2.5rem;
      align-items: baseline;
    }
    section > * + * {
      grid-column: 2;
    }
    /* Where there is room beside the text. */
    [part='issue']:not([data-layout]) [part='text'] {
      hanging-punctuation: first;
    }
  }
  /* Layouts. */
  [data-layout='compact'] {
    --_gap: 1rem;
  }
  [data-layout='compact'] :is(figure, [part='deck'], [part='question-mark']) {
    display: none;
  }
  [data-layout='compact'] [part='title'] {
    font-size: 1.25em;
  }
  [data-layout='compact'] [part='question'] > * {
    font-size: 1em;
  }
  [part='issue'][data-layout='compact'],
  [data-layout] :is([part~='answer'], section) {
    display: block;
  }
  [data-layout='cards'] [part='answers'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    gap: var(--_space);
  }
  [data-layout='cards'] [part~='answer'] {
    margin: 0;
    padding: var(--_space);
    /* Forced colors leave no background: there the border is seen. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(
      --_mark,
      var(--advisor-surface-color, color-mix(in srgb, currentColor 6%, transparent))
    );
  }
  /* Folded answers: a few lines where the browser can show what is folded, and nothing where it cannot. */
  details[style]::details-content {
    content-visibility: visible;
  }
  @media screen {
    details[style]:not([open]) blockquote {
      max-height: calc(var(--_lines) * 1lh);
      overflow: hidden;
      mask: linear-gradient(#000 50%, transparent);
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
    button,
    summary,
    [part='tools'] {
      display: none !important;
    }
    a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    hgroup {
      break-after: avoid;
    }
  }
`;
