/** Colors, faces, and what every element starts from. */
export const ground = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #141414);
  --panel: light-dark(#f1f1ee, #1c1c1c);
  --ink: light-dark(#141414, #ededeb);
  --soft: light-dark(#5c5c59, #a5a5a1);
  --rule: light-dark(#dededa, #343434);
  --edge: light-dark(#84847f, #7d7d7a);
  --accent: light-dark(#1a46c4, #9fb6ff);
  --good: light-dark(#1c6b3c, #7fd3a0);
  --poor: light-dark(#b3261e, #ff9c92);
  --care: light-dark(#7a5200, #f0c060);
  --sans: 'Inter', 'Helvetica Neue', Helvetica, Arial, system-ui, sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
  --edge-space: clamp(1rem, 2.5vw, 2rem);
}

:root[data-scheme='light'] {
  color-scheme: light;
}

:root[data-scheme='dark'] {
  color-scheme: dark;
}

*,
::before,
::after {
  box-sizing: border-box;
}

[hidden] {
  display: none !important;
}

body {
  margin: 0;
  background: var(--panel);
  color: var(--ink);
  font: 0.9375rem/1.5 var(--sans);
  overflow-wrap: anywhere;
}

h1,
h2,
h3,
p,
ul,
dl,
dd,
figure {
  margin: 0;
  padding: 0;
}

h1,
h2,
h3 {
  font-size: 0.9375rem;
  font-weight: 600;
  letter-spacing: -0.01em;
}

ul {
  list-style: none;
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
`;
