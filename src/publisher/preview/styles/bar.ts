/** The choices above everything. */
export const bar = `.bar {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.6rem 2rem;
  padding: 0.6rem var(--edge-space);
  border-bottom: 1px solid var(--rule);
  background: var(--paper);
}

#folder {
  padding-inline-start: 0.35rem;
  color: var(--soft);
  font-weight: 400;
}

form {
  display: flex;
  flex: 1 1 40rem;
  flex-wrap: wrap;
  gap: 0.5rem 1.25rem;
  min-width: 0;
}

label {
  display: flex;
  align-items: center;
  gap: 0.5rem;
  min-width: 0;
  color: var(--soft);
  font-size: 0.8125rem;
}

label.issue {
  flex: 1 1 18rem;
}

select {
  min-width: 0;
  min-height: 2.125rem;
  padding: 0.35rem 0.4rem 0.35rem 0.5rem;
  border: 1px solid var(--edge);
  border-radius: 3px;
  background: var(--paper);
  color: var(--ink);
  font: 0.875rem/1.35 var(--sans);
  text-overflow: ellipsis;
  cursor: pointer;
}

.issue select {
  flex: 1;
}

@media (max-width: 63.99rem) {
  .bar {
    position: static;
  }

  label.issue {
    flex-basis: 100%;
  }
}

@media (max-width: 30rem) {
  label {
    display: grid;
    flex-basis: 100%;
    grid-template-columns: 3.5rem 1fr;
  }
}
`;
