import type { Engine } from './fault-list.js';

// The strict pages of the matrix: each policy with each rule for Trusted Types, each in every setting.

/** What a page may let run and be asked, where everything of ours comes from the publisher. */
export const policies = {
  'no policy': () => '',
  'allow-list': (publisher: string) =>
    `default-src 'none'; script-src ${publisher} 'nonce-host'; style-src 'self'; img-src ${publisher}; connect-src ${publisher}; base-uri 'none'; form-action 'none'`,
  'nonce and strict-dynamic': (publisher: string) =>
    `default-src 'none'; script-src 'nonce-host' 'strict-dynamic'; style-src 'self'; img-src ${publisher}; connect-src ${publisher}; base-uri 'none'; form-action 'none'`,
  'one list for all, without unsafe-inline': (publisher: string) =>
    `default-src 'self' ${publisher} 'nonce-host'`,
} as const;

/** What a page wants of Trusted Types. */
export const trustedTypes = {
  'not required': '',
  required: "require-trusted-types-for 'script'",
  "'none'": "require-trusted-types-for 'script'; trusted-types 'none'",
} as const;

/** What else a page does. */
export const settings = [
  'nothing else',
  'SRI',
  'SRI of another version',
  'COEP',
  'sandboxed frame',
  'SRI, COEP, sandboxed',
] as const;

/** One strict page. */
export interface Cell {
  readonly policy: keyof typeof policies;
  readonly types: keyof typeof trustedTypes;
  readonly setting: (typeof settings)[number];
}

/** What the reader of a strict page has. */
export type Sight = 'discussion' | 'link' | 'nothing';

/** What a strict page showed in each engine. */
export interface SeenCell extends Cell {
  readonly seen: Readonly<Partial<Record<Engine, Sight>>>;
}

const keys = <T extends object>(all: T) => Object.keys(all) as (keyof T)[];

/** Every strict page. */
export const cells: readonly Cell[] = keys(policies).flatMap((policy) =>
  keys(trustedTypes).flatMap((types) => settings.map((setting) => ({ policy, types, setting }))),
);
