import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { checkText } from '../../src/publisher/validate/check-text.js';
import { advisorFeed, folder } from './command.js';
import { sampleFeed } from './sample-feed.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

function pathsOf(value: Json, path: Path = []): Path[] {
  const entries = Object(value) === value ? Object.entries(value as Record<string, Json>) : [];
  return [path, ...entries.flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

/** A feed with everything in it that the format knows. */
function richFeed(): Json {
  const feed = JSON.parse(JSON.stringify(sampleFeed())) as { items: Record<string, Json>[] };
  const [item] = feed.items;
  const ours = item?._advisor as Record<string, Json>;
  const lady = (ours.answers as Record<string, Json>[])[0] ?? {};
  Object.assign(ours, {
    series: { id: 'q-and-a', name: 'Daily Q&A' },
    status: 'published',
    corrections: [{ date: '2026-03-05T09:00:00Z', text: 'It was not.', answer: 'ada-quill' }],
    notes: [{ t: 'quote', c: [{ t: 'a', href: 'https://news.example/', c: ['More'] }] }],
    translations: [{ lang: 'es', url: 'https://news.example/es' }],
    related: [{ title: 'The plan', url: 'https://news.example/plan' }],
    license: { name: 'All rights reserved', attribution: '© The Sample Courier' },
    answers: [
      lady,
      { ...lady, id: 'tomas-reyes', lang: 'es', excerpt: { more_url: 'https://news.example/b' } },
    ],
  });
  Object.assign(item ?? {}, {
    tags: ['ports'],
    attachments: [{ url: 'https://news.example/a.pdf', mime_type: 'application/pdf' }],
  });
  feed.items.push({ id: 'https://news.example/qa/card', content_text: 'A card.', title: 'A card' });
  return feed;
}

const values: readonly Json[] = [
  ...[null, true, 0, -1, '', ' ', '\u2800', '\u200b', '2026-03-04', '2026-02-30', 'x'],
  ...['https://news.example/a.jpg', 'http://news.example/', 'javascript:alert(1)', '//x'],
  ...['__proto__', '{id}', '2026-03-04T17:00:00-05:00', 'x'.repeat(20_001)],
  ...[[], {}, [[]], [{}], { t: 'p', c: [] }, { version: 1 }, { version: 2 }],
];

const strange = fc.oneof(
  fc.constantFrom(...values),
  fc.string() as fc.Arbitrary<Json>,
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

const nested = (levels: number): Json => {
  let value: Json = 'x';
  for (let n = 0; n < levels; n++) value = n % 2 ? [value] : { t: 'em', c: [value] };
  return value;
};

const change = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('retype' as const), at: fc.nat(), value: strange }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(), key: fc.string(), value: strange }),
  fc.record({ kind: fc.constant('duplicate' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), from: fc.nat() }),
  fc.record({
    kind: fc.constant('nest' as const),
    at: fc.nat(),
    levels: fc.constantFrom(1, 3, 6, 60, 300),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function valueAt(root: Json, path: Path): Json {
  return path.reduce<Json>((value, key) => (value as Record<string, Json>)[key] as Json, root);
}

function apply(root: Json, each: Change): Json {
  const paths = pathsOf(root);
  const path = paths[each.at % paths.length] ?? [];
  const last = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1)) as Record<string, Json> & Json[];
  const set = (value: Json): Json => {
    if (last === undefined) return value;
    Object.defineProperty(parent, last, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    return root;
  };
  switch (each.kind) {
    case 'delete':
      if (last === undefined) return null;
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else delete parent[last];
      return root;
    case 'retype':
      return set(structuredClone(each.value));
    case 'add': {
      const target = valueAt(root, path);
      if (Array.isArray(target)) target.push(each.value);
      else if (Object(target) === target)
        Object.assign(target as object, { [each.key]: each.value });
      return root;
    }
    case 'duplicate':
      if (!Array.isArray(parent) || last === undefined) return root;
      parent.push(structuredClone(parent[Number(last)] ?? null));
      return root;
    case 'move':
      return set(structuredClone(valueAt(root, paths[each.from % paths.length] ?? [])));
    case 'nest':
      return set(nested(each.levels));
  }
}

/** Whether the elements read all of it. */
function isRead(text: string): boolean {
  try {
    return parseFeed(JSON.parse(text)).items.every(
      (item) => item.kind !== 'invalid' && (item.kind === 'card' || item.skipped.length === 0),
    );
  } catch (error) {
    assert.ok(
      error instanceof FeedError || error instanceof SyntaxError || error instanceof RangeError,
    );
    return false;
  }
}

function check(text: string): 'valid' | 'refused' {
  const { findings } = checkText('feed.json', { bytes: Buffer.from(text), url: undefined });
  for (const { line, column, pointer, message, mend } of findings) {
    assert.ok((line ?? 0) >= 1 && (column ?? 0) >= 1 && pointer !== undefined, message);
    assert.match(message, /[.!?]$/, message);
    assert.ok(message.length < 500 && mend !== '', message);
  }
  const isValid = !findings.some(({ severity }) => severity === 'error');
  if (isValid) assert.ok(isRead(text), 'valid, and yet the elements refuse it');
  return isValid ? 'valid' : 'refused';
}

test('whatever happens to a feed, what is called valid is read whole, and what is not read is told', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const text = JSON.stringify(changes.reduce(apply, richFeed()));
      outcomes.add(check(text));
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 800) },
  );
  assert.deepEqual([...outcomes].sort(), ['refused', 'valid']);
});

test('whatever stands in whichever place, what is called valid is read whole', () => {
  const outcomes = new Set<string>();
  pathsOf(richFeed()).forEach((_, at) => {
    for (const value of values) {
      const feed = apply(richFeed(), { kind: 'retype', at, value });
      outcomes.add(check(JSON.stringify(feed)));
    }
  });
  assert.equal(outcomes.size, 2);
});

test('a feed cut off or garbled anywhere is an answer, not a crash', () => {
  const bytes = Buffer.from(JSON.stringify(richFeed(), null, 1).replace('Ada', 'Ådá'));
  fc.assert(
    fc.property(
      fc.nat(bytes.length),
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
        maxLength: 3,
      }),
      (end, garbled) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of garbled) copy[at] = byte;
        const { findings } = checkText('feed.json', {
          bytes: copy.subarray(0, end),
          url: undefined,
        });
        const isValid = !findings.some(({ severity }) => severity === 'error');
        if (isValid) assert.ok(isRead(new TextDecoder().decode(copy.subarray(0, end))));
        for (const { line, column } of findings) assert.ok((line ?? 0) > 0 && (column ?? 0) > 0);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('however deep a text is nested, in whatever place, there is an answer', () => {
  for (const levels of [100, 5_000, 200_000]) {
    for (const place of [
      '"title": "One"',
      '"answers":[',
      '"c":["Is it safe?"]',
      '"version":1,"id"',
    ]) {
      const deep = '['.repeat(levels) + ']'.repeat(levels);
      const feed = JSON.stringify(sampleFeed()).replace(place, `"x":${deep},${place}`);
      const inside = JSON.stringify(sampleFeed()).replace('"Is it safe?"', deep);
      for (const text of [deep, feed, inside]) {
        assert.ok(['valid', 'refused'].includes(check(text)));
      }
    }
  }
});

interface Report {
  readonly valid: boolean;
  readonly error?: string;
  readonly documents: readonly {
    readonly file: string;
    readonly findings: readonly Record<string, unknown>[];
  }[];
}

const report = (stdout: string) => JSON.parse(stdout) as Report;

test('--json says of each finding where it is, what was found and expected, and how to mend it', async (t) => {
  const file = join(await folder(t), 'feed.json');
  const feed = sampleFeed();
  Object.assign(feed.items[0]?._advisor as object, { id: 'The Pier', status: 'embargoed' });
  await writeFile(file, JSON.stringify(feed, null, 2));
  const { status, stdout, stderr } = await advisorFeed(['validate', file, '--json']);
  assert.equal(status, 1);
  assert.match(stderr, /is not valid: 1 error, 1 warning\./);
  const lines = JSON.stringify(feed, null, 2).split('\n');
  const line = lines.findIndex((each) => each.includes('The Pier')) + 1;
  const { valid, documents } = report(stdout);
  assert.equal(valid, false);
  assert.deepEqual(
    documents.map((each) => each.file),
    [file],
  );
  assert.deepEqual(documents[0]?.findings[0], {
    severity: 'error',
    pointer: '/items/0/_advisor/id',
    line,
    column: (lines[line - 1] ?? '').indexOf('"The Pier"') + 1,
    message: 'is "The Pier"; expected a key of 1 to 64 small letters, digits and hyphens.',
    found: '"The Pier"',
    expected: 'a key of 1 to 64 small letters, digits and hyphens',
    mend: 'Write "the-pier".',
  });
  assert.equal(documents[0].findings[1]?.severity, 'warning');
});

test('--json names every document of a folder, and whether all are valid', async (t) => {
  const root = await folder(t);
  await writeFile(
    join(root, 'feed.json'),
    JSON.stringify({ ...sampleFeed(), _advisor: undefined }),
  );
  const good = await advisorFeed(['validate', root, '--json']);
  assert.equal(good.status, 0);
  assert.equal(report(good.stdout).valid, true);
  await writeFile(join(root, 'feed.json'), '{');
  const bad = await advisorFeed(['validate', root, '--json']);
  assert.equal(bad.status, 1);
  assert.deepEqual(
    report(bad.stdout).documents.map(({ file, findings }) => [file, findings[0]?.pointer]),
    [[join(root, 'feed.json'), '']],
  );
});

test('--json is one JSON object also where nothing could be looked at, with exit status 2', async () => {
  const { status, stdout, stderr } = await advisorFeed([
    'validate',
    '/no/such/feed.json',
    '--json',
  ]);
  assert.equal(status, 2);
  const { valid, documents, error } = report(stdout);
  assert.deepEqual([valid, documents], [false, []]);
  assert.match(error ?? '', /it does not exist/);
  assert.match(stderr, /it does not exist/);
});

test('a feed from standard input is checked like a file', async () => {
  const good = await advisorFeed(['validate', '-'], JSON.stringify(sampleFeed()));
  assert.deepEqual([good.status, good.stdout], [0, '']);
  const bad = await advisorFeed(['validate', '-'], '[]');
  assert.equal(bad.status, 1);
  assert.match(bad.stdout, /^-:1:1 \/ is an empty list; expected a JSON Feed/);
});

test('no key of a stranger steers the terminal or begins a line of its own', async (t) => {
  const file = join(await folder(t), 'feed.json');
  await writeFile(file, JSON.stringify({ ...sampleFeed(), '_\u001b[2J\nfeed.json:1:1 / fine': 1 }));
  const { status, stdout } = await advisorFeed(['validate', file]);
  assert.equal(status, 1);
  assert.equal(stdout.trim().split('\n').length, 1);
  assert.ok(!stdout.includes('\u001b'));
});
