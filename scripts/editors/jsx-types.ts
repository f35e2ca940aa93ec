import { exportedInterface, optional, origin, required } from './declaration.js';
import { once, tokenText, type ManifestElement } from './manifest.js';
import { propsOf } from './props.js';

/** What one element takes: where it has no property of the name, JSX writes an attribute, whose text may be a number's. */
const props = (element: ManifestElement) =>
  exportedInterface(`${element.name}Props`, `What \`<${element.tagName}>\` takes in JSX.`, [
    ...propsOf(element).map((prop) => {
      const isAttributeAlone = prop.property && prop.property !== prop.name;
      return optional(prop, isAttributeAlone ? `OrText<${prop.type}>` : prop.type);
    }),
    ...element.events.map((event) =>
      optional(
        { ...event, name: `on${event.name}` },
        `AdvisorListener<'${event.name}', ${element.name}>`,
      ),
    ),
  ]);

/** The props of the elements in JSX, of no framework in particular. */
export function jsxTypes(elements: readonly ManifestElement[]): string {
  const classes = elements.map(({ name }) => name);
  const tokens = once(elements.flatMap(({ cssProperties }) => cssProperties));
  return [
    `${origin}import type { ${['AdvisorEventMap', ...classes].join(', ')} } from '../index.js';\n`,
    `/** A property's value, or the text of its attribute where that is a number's. */
export type OrText<Value> = number extends Value ? Value | \`\${number}\` : Value;\n`,
    `/** Hears an event on one of the elements. */
export type AdvisorListener<Type extends keyof AdvisorEventMap, Target> = (
  event: AdvisorEventMap[Type] & { readonly currentTarget: Target },
) => void;\n`,
    ...elements.map(props),
    exportedInterface(
      'AdvisorElementProps',
      'What each element takes in JSX.',
      elements.map(({ tagName, name, description }) =>
        required({ name: tagName, description }, `${name}Props`),
      ),
    ),
    exportedInterface(
      'AdvisorTokens',
      'The custom properties that change how the elements look.',
      tokens.map((token) =>
        optional({ name: token.name, description: tokenText(token) }, 'string | number'),
      ),
    ),
  ].join('\n');
}

/** Makes the elements known to React 19's JSX, and their custom properties to its `style`. */
export const reactTypes = `${origin}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {} from '../index.js';
import type { AdvisorElementProps, AdvisorTokens } from './jsx.d.ts';

type AnyElement<Of> = DetailedHTMLProps<HTMLAttributes<Of>, Of>;
type AdvisorElements = {
  [Tag in keyof AdvisorElementProps]: AdvisorElementProps[Tag] &
    Omit<AnyElement<HTMLElementTagNameMap[Tag]>, keyof AdvisorElementProps[Tag]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends AdvisorElements {}
  }
  interface CSSProperties extends AdvisorTokens {}
}
`;
