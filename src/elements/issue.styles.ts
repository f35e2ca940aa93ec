import { css } from 'lit';

/** How the parts of an issue look, in whichever element they stand. */
export const issueStyles = css`
  * {
    margin: 0;
    /* What is written from right to left, or says that it is, turns nothing around but itself. */
    unicode-bidi: isolate;
  }
  article {
    padding-top: var(--_space);
    border-top: 3px solid;
  }
  article > * {
    max-width: var(--_measure);
  }
  img {
    display: block;
    width: 100%;
    height: auto;
  }
  a,
  [part='series'],
  [part='question-mark'] {
    color: var(--advisor-accent-color, inherit);
  }
  [part='title'],
  [part='name'],
  [part='label'],
  [part='question-mark'] {
    font-family: var(--advisor-title-font, inherit);
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.3;
  }
  [part='deck'],
  [part='kicker'],
  [part='affiliation'],
  [part='names'],
  figcaption,
  footer {
    color: var(--advisor-muted-color, color-mix(in srgb, currentColor 72%, transparent));
    font-size: 0.875em;
  }
  p + p,
  li + li {
    margin-top: 0.75em;
  }
  [part='series'] {
    margin-inline-end: 0.75em;
    font-weight: 700;
  }
  [part='title'] {
    margin-block: 0.3em;
    font-size: var(--advisor-title-size, clamp(1.6em, 1em + 3cqi, 2.6em));
    line-height: 1.12;
    text-wrap: balance;
  }
  [part='deck'] {
    font-size: 1.15em;
  }
  figure,
  [part='question'] {
    margin-block: calc(var(--_space) * 1.5);
  }
  figcaption {
    margin-top: 0.5em;
  }
  [part='question'] {
    display: flow-root;
    font-size: 1.125em;
  }
  [part='question-mark'] {
    float: inline-start;
    margin-inline-end: 0.12em;
    font-size: 3.4em;
    line-height: 0.9;
  }
  [part='answer'],
  section,
  footer {
    margin-top: calc(var(--_space) * 1.5);
    padding-top: var(--_space);
    border-top: 1px solid var(--_rule);
  }
  hgroup {
    margin-bottom: 0.75em;
  }
  cite {
    font-style: normal;
  }
  [part='about'] {
    font-style: italic;
  }
  blockquote blockquote {
    margin: 1em;
  }
  [part='card'] > [part='answer'] {
    padding: 0;
    border: 0;
  }
  @container (min-width: 58rem) {
    [part='issue'] {
      max-width: calc(var(--_measure) + 16rem);
    }
    [part='issue'] > [part='answer'] {
      display: grid;
      grid-template-columns: 14rem 1fr;
      gap: 2rem;
      max-width: none;
    }
  }
`;
