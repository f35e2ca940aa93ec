import { expect } from '@open-wc/testing';
import { loadIssue } from '../../src/client/load-issue.js';
import type { FeedError } from '../../src/feed/feed-error.js';
import type { Issue } from '../../src/feed/issue.js';
import { feedAddress } from '../support/feed-address.js';

const { signal } = new AbortController();

/** What was found for a key, and which documents were asked for on the way. */
async function find(name: string, key: string) {
  const real = window.fetch;
  const asked: string[] = [];
  window.fetch = (url, init) => {
    asked.push(new URL(url as string).pathname.replace('/feeds/', ''));
    return real(url, init);
  };
  try {
    const found = await loadIssue(feedAddress(name), key, { signal, reload: true });
    return { issue: found.issue as Issue, asked };
  } catch (error) {
    return { error: error as FeedError, asked };
  } finally {
    window.fetch = real;
  }
}

describe('loadIssue', () => {
  it('finds the latest issue with one request', async () => {
    const { issue, asked } = await find('archived', 'latest');
    expect(issue!.id).to.equal('new-harbor');
    expect(asked).to.deep.equal(['archived']);
  });

  it('finds an issue by its own address in the feed, and asks nobody for an address', async () => {
    const { issue, asked } = await find('archived', 'https://sample.example/qa/new-harbor');
    expect(issue!.id).to.equal('new-harbor');
    expect(asked).to.deep.equal(['archived']);
    const other = await find('archived', 'https://sample.example/qa/never-was');
    expect(other.error!.code).to.equal('not-found');
    expect(other.asked).to.deep.equal(['archived']);
  });

  it('finds an old issue by its id with two', async () => {
    const { issue, asked } = await find('archived', 'old-harbor');
    expect(issue!.answers).to.have.length(3);
    expect(asked).to.deep.equal(['archived', 'issues/old-harbor']);
  });

  it('finds an old issue by its date with three', async () => {
    const { issue, asked } = await find('archived', '2025-12-31');
    expect(issue!.id).to.equal('old-harbor');
    expect(issue!.answers).to.have.length(3);
    expect(asked).to.deep.equal(['archived', 'archive/2025-12', 'issues/old-harbor']);
  });

  it('says that an issue which is nowhere was not found', async () => {
    for (const key of ['never-was', '2024-01-01', '2025-12-30', '../secrets', 'latest/../x']) {
      expect((await find('archived', key)).error).to.include({
        code: 'not-found',
        detail: key,
      });
    }
  });

  it('puts no key into an address but one of the format', async () => {
    const { asked } = await find('archived', '../secrets');
    expect(asked).to.deep.equal(['archived']);
  });

  it('stays on the publisher’s server whatever an id makes of a template', async () => {
    const { error, asked } = await find('leading-away', 'https');
    expect(error).to.include({ code: 'invalid' });
    expect(asked).to.deep.equal(['leading-away']);
  });

  it('asks nobody else when the feed has no templates', async () => {
    const { error, asked } = await find('sample', 'never-was');
    expect(error!.code).to.equal('not-found');
    expect(asked).to.deep.equal(['sample']);
  });

  it('takes an address relative to the page, and no other than https or this machine', async () => {
    const { pathname, search } = new URL(feedAddress('sample'));
    const base = location.href;
    const { issue } = await loadIssue(pathname + search, 'latest', { signal, base });
    expect(issue.id).to.equal('new-harbor');
    for (const src of ['http://sample.example/feed.json', 'data:application/json,{}', 'https://']) {
      let error: unknown;
      await loadIssue(src, 'latest', { signal }).catch((e: unknown) => (error = e));
      expect(error).to.include({ code: 'invalid', detail: src });
    }
  });
});
