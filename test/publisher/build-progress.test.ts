import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { showProgress } from '../../src/publisher/build/progress.js';
import { contentSite } from './content-site.js';
import { writeArchive } from './generated-archive.js';

function shown(isTTY: boolean, total: number): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
  });
  const bar = showProgress('Making', total, stream as unknown as NodeJS.WriteStream);
  for (let n = 0; n < total; n++) bar.step();
  bar.stop();
  return String((stream.read() as Buffer | null) ?? '');
}

test('a bar shows on a terminal how far a long build has come, and nowhere else', () => {
  assert.match(shown(true, 5000), /Making .* \d+\/5000/);
  assert.equal(shown(false, 5000), '');
  assert.equal(shown(true, 3), '');
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;

test(
  'a long build on a real terminal draws its bar, and the end of it is a clean line',
  { skip: !hasTerminal && 'no script(1) here to make a terminal' },
  async (t) => {
    const { content, output, build } = await contentSite(t);
    await writeArchive(content, 120);
    const command = `node dist/publisher/cli.js build ${content} -o ${output}`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' });
    assert.match(stdout, /Making .*\d+\/120/);
    assert.match(stdout.split('\n').at(-2) ?? '', /Built 120 issues/);
    // Into a file or a pipe it says nothing of the kind.
    const { stderr } = await build();
    assert.equal(stderr, '');
  },
);
