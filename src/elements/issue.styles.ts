import { css } from 'lit';

/** How the parts of an issue look, in whichever element they stand. */
export const issueStyles = css`
  * {
    margin: 0;
  }
  article > * {
    max-width: var(--_measure);
  }
  article {
    padding-top: var(--_space);
    border-top: 3px solid;
  }
  img {
    display: block;
    width: 100%;
    height: auto;
  }
  a {
    color: var(--_accent);
  }
  p + p,
  li + li {
    margin-top: 0.75em;
  }
  [part='kicker'],
  [part='affiliation'],
  [part='names'],
  figcaption,
  footer {
    color: var(--_muted);
    font-family: var(--advisor-label-font, inherit);
    font-size: 0.875em;
  }
  [part='series'] {
    margin-inline-end: 0.75em;
    color: var(--_accent);
    font-weight: 700;
  }
  [part='title'] {
    margin-block: 0.3em;
    font-family: var(--_title);
    font-size: var(--advisor-title-size, clamp(1.6em, 1em + 3cqi, 2.6em));
    line-height: 1.12;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  [part='deck'] {
    color: var(--_muted);
    font-size: 1.15em;
    line-height: 1.4;
  }
  figure,
  [part='question'] {
    margin-block: calc(var(--_space) * 1.5);
  }
  figcaption {
    margin-top: 0.5em;
  }
  [part='question'] {
    font-size: 1.125em;
  }
  [part='question-mark'] {
    float: inline-start;
    margin-inline-end: 0.12em;
    color: var(--_accent);
    font-family: var(--_title);
    font-size: 3.4em;
    font-weight: 700;
    line-height: 0.9;
  }
  [part='answer'],
  section,
  footer {
    clear: both;
    margin-top: calc(var(--_space) * 1.5);
    padding-top: var(--_space);
    border-top: 1px solid var(--_rule);
  }
  hgroup {
    margin-bottom: 0.75em;
  }
  [part='name'],
  [part='label'] {
    font-family: var(--_title);
    font-size: 1.1em;
    line-height: 1.3;
  }
  cite {
    font-style: normal;
  }
  cite a {
    color: inherit;
  }
  blockquote blockquote {
    margin: 1em;
    font-style: italic;
  }
  [part='card'] > [part='answer'] {
    padding: 0;
    border: 0;
  }
  @container (min-width: 58rem) {
    [part='issue'] > [part='answer'] {
      display: grid;
      grid-template-columns: 14rem 1fr;
      gap: 2rem;
      max-width: calc(var(--_measure) + 16rem);
    }
  }
`;
