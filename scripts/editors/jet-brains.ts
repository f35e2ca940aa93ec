import { getWebTypesData } from 'custom-element-jet-brains-integration';
import type { ManifestElement } from './manifest.js';
import { styleCompletion } from './style-completion.js';

type Generate = (manifest: unknown, options: object) => string;

interface WebTypes {
  readonly contributions: {
    readonly html: { readonly elements: { 'doc-url'?: string }[] };
    css: object;
  };
}

/** The web-types of JetBrains' editors, which find them by package.json. */
export function webTypes(manifest: object, elements: readonly ManifestElement[]): object {
  const data = JSON.parse((getWebTypesData as Generate)(manifest, {})) as WebTypes;
  for (const element of data.contributions.html.elements) delete element['doc-url'];
  const { properties, pseudoElements, pseudoClasses } = styleCompletion(elements);
  data.contributions.css = {
    properties,
    'pseudo-elements': pseudoElements,
    'pseudo-classes': pseudoClasses,
  };
  return data;
}
