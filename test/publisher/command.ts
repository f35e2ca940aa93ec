import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of the command line left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `advisor-feed` as a process of its own; paths in `args` are absolute. */
export function advisorFeed(args: readonly string[], stdin: string | Buffer = ''): Promise<Run> {
  const cli = join(repository, 'dist/publisher/cli.js');
  const child = spawn(process.execPath, [cli, ...args], { cwd: repository });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(stdin);
  });
}

/** A folder for one test, gone after it. */
export async function folder(test: Pick<TestContext, 'after'>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'advisor-feed-'));
  test.after(() => rm(path, { recursive: true }));
  return path;
}
