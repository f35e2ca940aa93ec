import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as limits from '../../src/feed/limits.js';
import { definition, feedSchema } from '../../src/publisher/schema/compile.js';

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
});

test('the published schema is a JSON Schema 2020-12 that needs nothing of ours', () => {
  const ajv = new Ajv2020({ strictTypes: false, strictRequired: false, validateFormats: false });
  assert.equal(ajv.validateSchema(feedSchema), true);
  assert.equal(typeof ajv.compile(feedSchema), 'function');
});
