import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bench, publish, writeDown } from './bench/bench.js';
import { link, placeholder, snippet } from '../hosts/markup.js';
import type { EmbeddablePublisher } from './bench/publisher.js';
import { roles, type Role } from './bench/wordpress.js';

/** A way to put a discussion into a post. */
interface Route {
  readonly route: string;
  readonly content: (publisher: EmbeddablePublisher) => string;
  /** Who sees the discussion; the others' readers see the link. */
  readonly shown: readonly Role[];
  /** What is left of it where it is not kept as it is. */
  readonly left?: (publisher: EmbeddablePublisher) => string;
}

const asHtml = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

const routes: readonly Route[] = [
  {
    route: 'two lines (script and custom tag), Custom HTML block',
    content: (publisher) => asHtml(snippet(publisher)),
    shown: ['editor', 'administrator'],
    left: (publisher) => asHtml(`\n${link(publisher)}`),
  },
  {
    route: 'placeholder (blockquote), Custom HTML block',
    content: (publisher) => asHtml(placeholder('blockquote', publisher)),
    shown: roles,
  },
  {
    route: 'placeholder (div), Custom HTML block',
    content: (publisher) => asHtml(placeholder('div', publisher)),
    shown: roles,
  },
  {
    route: 'placeholder (blockquote), classic editor',
    content: (publisher) => `Before.\n\n${placeholder('blockquote', publisher)}\n\nAfter.`,
    shown: roles,
  },
  {
    route: 'shortcode',
    content: ({ issue, title }) =>
      `<!-- wp:shortcode -->\n[advisor issue="${issue}"]${title}[/advisor]\n<!-- /wp:shortcode -->`,
    shown: roles,
  },
];

/** What becomes of HTML and shortcodes, by who saves them. */
export const posts = () =>
  describe('a post, where the plugin is', () => {
    for (const { route, content, shown, left } of routes) {
      for (const role of roles) {
        const isShown = shown.includes(role);
        const seen = isShown ? 'the discussion' : 'the link';
        test(`${route}: what the ${role} saves shows ${seen}`, async () => {
          const { publisher, readers } = bench();
          const given = content(publisher);
          const post = await publish(role, given);
          const kept = post.content.raw;
          assert.equal(kept, isShown || !left ? given : left(publisher));
          for (const { browser, reads } of readers) {
            const { shows, words, scripts } = await reads(post.link);
            assert.equal(shows, seen, browser);
            assert.ok(words.includes(publisher.title), words);
            if (isShown) assert.equal(scripts, 1, 'the script is there, once');
            writeDown({ route, role, browser, kept, seen: shows });
          }
        });
      }
    }
  });
