import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PNG } from 'pngjs';
import { Baselines } from './baselines.js';
import { compare } from './compare.js';

const [width, height] = [40, 25];

/** A picture with writing on it: dark strokes on a light ground. */
function written(size = { width, height }): PNG {
  const png = new PNG(size);
  png.data.fill(255);
  for (let at = 0; at < size.width * size.height; at += 3) png.data.fill(0, at * 4, at * 4 + 3);
  return png;
}
const file = (png: PNG) => PNG.sync.write(png);
const unchanged = file(written());

/** The picture with one pixel changed by `step` (0 to 255) in its red. */
function changed(x: number, y: number, step: number): Buffer {
  const png = written();
  const at = (y * width + x) * 4;
  png.data[at] = Math.abs(png.data[at]! - step);
  return file(png);
}

/** The color at a place, as `r,g,b,a`. */
const colorAt = ({ data }: PNG, x: number, y: number) =>
  [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)].join();

test('a picture is the same as itself', () => {
  assert.equal(compare(unchanged, file(written())), undefined);
});

test('one pixel of a thousand that has changed is told, with its share', () => {
  const difference = compare(unchanged, changed(20, 10, 60));
  assert.match(difference!.words, /^0\.10 % of its pixels differ \(1\)$/);
});

test('a smoothed edge that moved counts like any other pixel', () => {
  const [was, is] = [written(), written()];
  for (let y = 0; y < height; y++) {
    was.data.fill(200, (y * width + 9) * 4, (y * width + 9) * 4 + 3);
    is.data.fill(180, (y * width + 9) * 4, (y * width + 9) * 4 + 3);
  }
  assert.match(compare(file(was), file(is))!.words, /\(25\)$/);
});

test('one step of 255, which no eye can tell, is let pass, and two are not', () => {
  assert.equal(compare(unchanged, changed(20, 11, 1)), undefined);
  const twoSteps = written();
  twoSteps.data.fill(253, (10 * width + 21) * 4, (10 * width + 21) * 4 + 3);
  assert.match(compare(unchanged, file(twoSteps))!.words, /\(1\)$/);
});

test('another size fails, says both sizes, and counts what only one picture covers', () => {
  const taller = file(written({ width, height: height + 5 }));
  for (const [was, is] of [
    [unchanged, taller],
    [taller, unchanged],
  ] as const) {
    const { words, diff } = compare(was, is)!;
    assert.match(words, /40 × (30|25) px and was 40 × (30|25) px; 16\.67 % .* \(200\)$/);
    assert.equal(PNG.sync.read(diff).height, 30);
  }
});

test('the picture of a difference marks the place and holds nothing of the writing', () => {
  const diff = PNG.sync.read(compare(unchanged, changed(20, 10, 200))!.diff);
  assert.deepEqual([diff.width, diff.height], [width, height]);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const distance = Math.max(Math.abs(x - 20), Math.abs(y - 10));
      const expected =
        distance === 0 ? '220,0,0,255' : distance <= 4 ? '255,190,190,255' : '255,255,255,255';
      assert.equal(colorAt(diff, x, y), expected, `at ${x}, ${y}`);
    }
  }
});

describe('a folder of pictures', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'pictures-'))));
  after(() => rmSync(folder, { recursive: true }));

  /** Pictures kept and found in folders of their own. */
  function baselines(name: string, isAccepting = false) {
    const [kept, found] = [join(folder, name, 'kept'), join(folder, name, 'found')];
    mkdirSync(kept, { recursive: true });
    return { kept, found, all: new Baselines(kept, found, isAccepting) };
  }

  test('a picture that is not kept yet fails, shows what was taken, and says how to accept it', () => {
    const { found, all } = baselines('missing');
    assert.throws(
      () => all.check('card', unchanged),
      /card\.png is missing[^]*WRITE_PICTURES=1 npm run/,
    );
    assert.deepEqual(readdirSync(found), ['card.actual.png']);
  });

  test('a picture that changed fails with its share and the way to both files', () => {
    const { kept, found, all } = baselines('changed');
    writeFileSync(join(kept, 'card.png'), unchanged);
    const taken = changed(20, 10, 60);
    assert.throws(
      () => all.check('card', taken),
      ({ message }: Error) =>
        message.includes('0.10 % of its pixels differ') &&
        message.includes(join(found, 'card.actual.png')) &&
        message.includes(join(found, 'card.diff.png')) &&
        message.includes('WRITE_PICTURES=1 npm run test:pictures'),
    );
    assert.deepEqual(readFileSync(join(found, 'card.actual.png')), taken);
    assert.ok(existsSync(join(found, 'card.diff.png')));
  });

  test('accepted, it is the one that is kept, pixel by pixel, and the next run passes', () => {
    const { kept } = baselines('accepted');
    const taken = changed(20, 10, 1);
    writeFileSync(join(kept, 'old.png'), unchanged);
    const accepting = baselines('accepted', true).all;
    accepting.check('card', taken);
    accepting.checkOrphans(['card']);
    assert.deepEqual(readdirSync(kept), ['card.png']);
    const squeezed = PNG.sync.read(readFileSync(join(kept, 'card.png')));
    assert.deepEqual(squeezed.data, PNG.sync.read(taken).data);
    const { found, all } = baselines('accepted');
    all.check('card', taken);
    all.checkOrphans(['card']);
    assert.deepEqual(readdirSync(found), []);
  });

  test('a picture that no test takes any more fails by its name', () => {
    const { kept, all } = baselines('orphan');
    writeFileSync(join(kept, 'gone.png'), unchanged);
    assert.throws(() => all.checkOrphans(['card']), /No test takes gone\.png/);
  });
});
