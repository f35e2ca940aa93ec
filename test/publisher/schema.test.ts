import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as limits from '../../src/feed/limits.js';
import { origin } from '../../src/feed/read-json.js';
import { compile, definition, feedSchema } from '../../src/publisher/schema/compile.js';

const limit = (reference: string, keyword: string) =>
  definition(`#${reference}`)?.[keyword] as number | undefined;

test('the published schema has the same limits as the code', () => {
  assert.equal(limit('/$defs/headline', 'maxLength'), limits.titleLength);
  assert.equal(limit('/$defs/name', 'maxLength'), limits.nameLength);
  assert.equal(
    limit('/$defs/person/properties/affiliation', 'maxLength'),
    limits.affiliationLength,
  );
  assert.equal(limit('/$defs/photo/properties/caption', 'maxLength'), limits.captionLength);
  assert.equal(limit('/$defs/link', 'maxLength'), limits.urlLength);
  assert.equal(limit('/$defs/source', 'maxLength'), limits.urlLength);
  assert.equal(limit('/properties/items', 'maxItems'), limits.itemCount);
  assert.equal(limit('/$defs/issueExtension/properties/answers', 'maxItems'), limits.answerCount);
  assert.equal(limit('/$defs/issueExtension/properties/related', 'maxItems'), limits.relatedCount);
  assert.equal(limit('/$defs/image/properties/srcset', 'maxItems'), limits.srcsetCount);
  assert.equal(limit('/$defs/body', 'maxItems'), limits.blockCount);
  assert.equal(
    limit('/$defs/feedExtension/properties/image_origins', 'maxItems'),
    limits.imageOriginCount,
  );
  assert.equal(limit('/$defs/origin', 'maxLength'), limits.urlLength);
  assert.equal(limit('/$defs/pixels', 'maximum'), limits.pixelCount);
});

test('the published schema is a JSON Schema 2020-12 that needs nothing of ours', () => {
  const ajv = new Ajv2020({ strictTypes: false, strictRequired: false, validateFormats: false });
  assert.equal(ajv.validateSchema(feedSchema), true);
  assert.equal(typeof ajv.compile(feedSchema), 'function');
});

const isRead = (entry: unknown) => {
  try {
    return origin(entry) === entry;
  } catch {
    return false;
  }
};

test('the published schema and the code mean the same by an origin', () => {
  const isInSchema = compile({ $ref: 'feed#/$defs/origin' });
  const hosts = [
    'img.example',
    'Img.example',
    'img.example.',
    'img_1.img-2.example',
    'xn--mller-kva.example',
    'müller.example',
    'localhost',
    'img.localhost',
    'notlocalhost',
    'localhost.example',
    '127.0.0.1',
    '127.0.0.2',
    '1.127.0.0.1',
    '192.0.2.7',
    '[::1]',
    '[::2]',
    '[2001:DB8::7]',
    '[::1',
    'me@img.example',
    'me@localhost',
    'img example',
    '',
  ];
  const ports = [
    '',
    ':',
    ':0',
    ':80',
    ':443',
    ':0443',
    ':8443',
    ':65535',
    ':65536',
    ':99999',
    ':x',
  ];
  const accepted: string[] = [];
  for (const scheme of ['https://', 'http://', 'HTTPS://', 'https:', '//', 'ftp://', 'wss://', ''])
    for (const host of hosts)
      for (const port of ports)
        for (const rest of ['', '/', '/a', '?', '#', ' ', '\n', '\\']) {
          const entry = scheme + host + port + rest;
          assert.equal(isInSchema(entry), isRead(entry), JSON.stringify(entry));
          if (isRead(entry)) accepted.push(entry);
        }
  // No host has such a name: for a browser it lets in nothing, and the publisher who meant a wildcard hears of it.
  assert.equal(isInSchema('https://*.img.example'), false);
  assert.ok(accepted.includes('https://img.example') && accepted.includes('http://[::1]:8443'));
  for (const entry of [7, null, {}, []])
    assert.deepEqual([isInSchema(entry), isRead(entry)], [false, false]);
});
