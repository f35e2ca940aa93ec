/** What a partner's page brings along: a measure, a margin and a face, and the scheme that was chosen. */
export const frameStyles = `:root {
  color-scheme: light dark;
}

:root[data-scheme='light'] {
  color-scheme: light;
}

:root[data-scheme='dark'] {
  color-scheme: dark;
}

body {
  max-width: 70rem;
  margin: 0 auto;
  padding: 1rem;
  background: light-dark(#fff, #141414);
  color: light-dark(#141414, #ededeb);
  font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif;
}

advisor-issue {
  display: block;
}
`;
