import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A command that serves, as a process of its own, as at a newsroom's terminal. */
export interface ListeningProcess {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly child: ChildProcess;
  /** Resolves to the exit status. */
  end(signal?: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
}

/** Starts a command of `advisor-feed`, as it ships, and waits until it says where it listens. */
export async function startListening(
  t: Pick<TestContext, 'after'>,
  args: readonly string[],
): Promise<ListeningProcess> {
  const child = spawn(process.execPath, ['dist/publisher/cli.js', ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit').then(([status]: unknown[]) => status as number | null);
  const end = (signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM') => {
    child.kill(signal);
    return exit;
  };
  t.after(() => end());
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exit.then((status) => {
      throw new Error(`advisor-feed ${args[0]} ended with ${status}.`);
    }),
  ])) as [string];
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)![0];
  return { origin, child, end };
}
