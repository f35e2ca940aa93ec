import type { Attribute, ManifestElement } from '../../scripts/editors/manifest.js';

/** A value that an attribute takes, as an expression: for a choice its first word. */
const right = ({ type }: Attribute) => {
  const plain: Record<string, string> = { string: "'text'", number: '2', boolean: 'true' };
  return plain[type!.text] ?? type!.text.split(' | ')[0]!;
};
const listener = '(event) => event.currentTarget.refresh()';
/** A template that sets an attribute of this name would replace the method. */
const isMethod = ({ members }: ManifestElement, name: string) =>
  members.some((member) => member.name === name && member.kind === 'method');
const takes = (element: ManifestElement) =>
  element.attributes.filter(({ name }) => !isMethod(element, name));
const refuses = (element: ManifestElement) =>
  element.attributes.filter(({ name, type }) => type!.text !== 'string' || isMethod(element, name));

/** A list in JSX: elements with all that the manifest knows; then each attribute with a value that must be refused. */
export function everyPropInJsx(elements: readonly ManifestElement[]): string {
  const items = elements.flatMap((element) => {
    const tag = `${element.tagName} key=""`;
    const props = [
      ...takes(element).map((attribute) => `${attribute.name}={${right(attribute)}}`),
      ...element.events.map(({ name }) => `on${name}={${listener}}`),
    ];
    const wrong = refuses(element).map(
      ({ name }) => `// @ts-expect-error\n<${tag} ${name}="sideways" />,`,
    );
    return [`<${tag} ${props.join(' ')} />,`, ...wrong];
  });
  return `export const all = [\n${items.join('\n')}\n];\n`;
}

/** The same as a component of Vue. */
export function everyPropInVue(elements: readonly ManifestElement[]): string {
  const items = elements.flatMap((element) => {
    const props = [
      ...takes(element).map((attribute) => `:${attribute.name}="${right(attribute)}"`),
      ...element.events.map(({ name }) => `@${name}="${listener}"`),
    ];
    const wrong = refuses(element).map(
      ({ name }) => `<!-- @vue-expect-error -->\n<${element.tagName} ${name}="sideways" />`,
    );
    return [`<${element.tagName} ${props.join(' ')} />`, ...wrong];
  });
  return `<template>\n${items.join('\n')}\n</template>\n`;
}
