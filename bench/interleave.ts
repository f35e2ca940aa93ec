/**
 * Runs each subject once in every round, in an order that rotates, so that no subject always comes first and what slows the
 * machine down slows all of them. A first round that is not counted warms up the disk and the browser.
 */
export async function interleave<Name extends string, Run>(
  names: readonly Name[],
  rounds: number,
  run: (name: Name) => Promise<Run>,
): Promise<Record<Name, Run[]>> {
  const runs = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
  for (let round = -1; round < rounds; round++) {
    for (let at = 0; at < names.length; at++) {
      const name = names[(at + round + 1) % names.length]!;
      const result = await run(name);
      if (round >= 0) runs[name].push(result);
    }
  }
  return runs;
}
