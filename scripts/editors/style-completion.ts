import { once, tokenText, type Described, type ManifestElement } from './manifest.js';

/** What a style sheet may say of the elements: each custom property, part and state once, though all three have it. */
export interface StyleCompletion {
  readonly properties: readonly Described[];
  readonly pseudoElements: readonly Described[];
  readonly pseudoClasses: readonly Described[];
}

/** Gathers the custom properties, `part(…)` and `state(…)` of the elements, without colons. */
export function styleCompletion(elements: readonly ManifestElement[]): StyleCompletion {
  const named = (wrapper: string, described: readonly Described[]) =>
    once(described).map(({ name, description }) => ({ name: `${wrapper}(${name})`, description }));
  return {
    properties: once(elements.flatMap(({ cssProperties }) => cssProperties)).map((token) => ({
      name: token.name,
      description: tokenText(token),
    })),
    pseudoElements: named(
      'part',
      elements.flatMap(({ cssParts }) => cssParts),
    ),
    pseudoClasses: named(
      'state',
      elements.flatMap(({ cssStates }) => cssStates),
    ),
  };
}
