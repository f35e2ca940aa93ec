/** Resolves when the person at the terminal, or the system, asks for the end; `forget` stops waiting for it. */
export function untilAsked(): { asked: Promise<void>; forget: () => void } {
  let end = () => {};
  const asked = new Promise<void>((resolve) => (end = resolve));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  const forget = () => {
    for (const signal of signals) process.off(signal, end);
  };
  return { asked, forget };
}
