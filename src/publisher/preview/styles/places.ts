/** Where the findings and the discussion stand: beside each other, where there is room. */
export const places = `main {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.5rem;
  max-width: 110rem;
  margin: 0 auto;
  padding: 1.5rem var(--edge-space) 3rem;
}

@media (min-width: 64rem) {
  main {
    grid-template-columns: minmax(0, 1fr) clamp(17rem, 24vw, 24rem);
    gap: 2rem;
  }

  aside {
    position: sticky;
    top: 4.75rem;
    order: 1;
    align-self: start;
    max-height: calc(100vh - 5.5rem);
    overflow-y: auto;
  }
}
`;
