/** What is wrong. */
export const findings = `aside {
  display: flow-root;
}

#status,
#clean {
  color: var(--soft);
  font-size: 0.8125rem;
}

#clean {
  margin-top: 1rem;
  color: var(--good);
  font-size: 0.9375rem;
}

aside section,
aside details {
  margin-top: 1.25rem;
}

aside h3,
summary {
  padding-bottom: 0.4rem;
  color: var(--soft);
  font-size: 0.8125rem;
  font-weight: 400;
}

aside li {
  padding: 0.7rem 0;
  border-top: 1px solid var(--rule);
  font-size: 0.875rem;
  line-height: 1.45;
}

.kind {
  font-weight: 600;
}

.error .kind {
  color: var(--poor);
}

.warning .kind {
  color: var(--care);
}

.place {
  display: block;
  color: var(--soft);
  font: 0.75rem/1.5 var(--mono);
}

.message {
  margin-top: 0.25rem;
  white-space: pre-line;
}

.details {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0 0.75rem;
  margin-top: 0.25rem;
}

.details dt {
  color: var(--soft);
}
`;
