import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Described, ManifestElement } from './manifest.js';
import { styleCompletion } from './style-completion.js';

type Generate = (manifest: unknown, options: object) => string;

interface HtmlData {
  readonly tags: readonly {
    readonly name: string;
    readonly attributes: { name: string; valueSet?: string }[];
  }[];
}

/** VS Code's custom data for HTML: tags and attributes; the tag's description tells of events, slots, parts and the rest. */
export function vsCodeHtml(manifest: object, elements: readonly ManifestElement[]): object {
  const data = JSON.parse((getVsCodeHtmlCustomData as Generate)(manifest, {})) as HtmlData;
  for (const { name, attributes } of data.tags) {
    const element = elements.find(({ tagName }) => tagName === name)!;
    for (const attribute of attributes) {
      const { type } = element.attributes.find((each) => each.name === attribute.name)!;
      // VS Code's name for an attribute that is written without a value.
      if (type?.text === 'boolean') attribute.valueSet = 'v';
    }
  }
  return data;
}

/** VS Code's custom data for CSS: custom properties, `::part(…)` and `:state(…)`. */
export function vsCodeCss(elements: readonly ManifestElement[]): object {
  const { properties, pseudoElements, pseudoClasses } = styleCompletion(elements);
  const after = (colons: string, described: readonly Described[]) =>
    described.map((each) => ({ ...each, name: colons + each.name }));
  return {
    version: 1.1,
    properties,
    pseudoElements: after('::', pseudoElements),
    pseudoClasses: after(':', pseudoClasses),
  };
}
