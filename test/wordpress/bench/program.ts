import { spawn } from 'node:child_process';

/** A program that runs until it is ended. */
export interface Program {
  end(): Promise<void>;
}

/** Starts a program, and waits until it says on its error output that it is ready. */
export async function startProgram(
  command: string,
  args: readonly string[],
  ready: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  // A group of its own: PHP's server has workers.
  const child = spawn(command, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  // A test that is stopped leaves nothing running.
  process.once('exit', kill);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${command} ended: ${said}`)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 100_000) said += text;
      if (ready.test(said)) resolve();
    });
  });
  return {
    end: async () => {
      kill();
      await gone;
      process.off('exit', kill);
    },
  };
}
