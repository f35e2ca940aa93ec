/** What a vector calls when it runs. */
const names = ['sentinel', 'alert', 'confirm', 'prompt', 'print'] as const;

/** Puts alarms where a vector would call; each call is written down. */
export function watchSentinels(window: Window): readonly string[] {
  const calls: string[] = [];
  for (const name of names) {
    Object.defineProperty(window, name, {
      value: (...values: unknown[]) => {
        calls.push(`${name}(${values.join()})`);
      },
    });
  }
  return calls;
}
