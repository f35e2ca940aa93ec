/** The discussion in its three frames, and what is said of it. */
export const stage = `#marks:not(:empty) {
  display: grid;
  gap: 0.5rem;
  margin-bottom: 1.25rem;
}

#marks p,
#nothing {
  padding: 0.6rem 0.9rem;
  border: 1px solid var(--rule);
  border-inline-start: 4px solid var(--edge);
  background: var(--paper);
}

#marks .kept {
  border-inline-start-color: var(--poor);
  font-weight: 600;
}

#marks .waits {
  border-inline-start-color: var(--care);
}

#nothing {
  max-width: 40rem;
  padding: 1.25rem 1.5rem 1.4rem;
}

#nothing p {
  margin-top: 0.35rem;
  color: var(--soft);
}

.stage {
  container-type: inline-size;
  min-width: 0;
}

#frames {
  display: flex;
  flex-wrap: wrap;
  gap: 1.75rem 1.5rem;
  --height: clamp(24rem, 100vh - 12rem, 60rem);
}

figure {
  flex: 1 1 100%;
  max-width: calc(var(--width) * 1px + 2px);
  min-width: 0;
}

figure[data-width='360'] {
  --width: 360;
}

figure[data-width='768'] {
  --width: 768;
}

figure[data-width='1280'] {
  --width: 1280;
}

figcaption {
  padding-bottom: 0.4rem;
  color: var(--soft);
  font-size: 0.8125rem;
  font-variant-numeric: tabular-nums;
}

.scale {
  padding-inline-start: 0.4rem;
}

.window {
  height: var(--height);
  border: 1px solid var(--rule);
  background: var(--paper);
  overflow: hidden;
}

iframe {
  display: block;
  width: calc(var(--width) * 1px);
  height: calc(var(--height) / var(--scale, 1) - 2px / var(--scale, 1));
  border: 0;
  transform: scale(var(--scale, 1));
  transform-origin: 0 0;
}

/* Beside each other the two are scaled alike. */
@container (min-width: 44rem) {
  #frames:not([data-only]) [data-width='360'] {
    flex: 360 1 0;
  }

  #frames:not([data-only]) [data-width='768'] {
    flex: 768 1 0;
  }
}
`;
