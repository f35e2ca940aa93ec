import type { Described, ManifestElement } from './manifest.js';

/** What a template of a framework may give to an element. */
export interface Prop extends Described {
  /** The property that is set; undefined where the browser's own element has it already. */
  readonly property?: string;
  /** Its type in TypeScript. */
  readonly type: string;
}

/**
 * The attributes and properties of an element. A property's type is its class's own, so that the two cannot differ.
 * Frameworks set the property of that name where an element has one: an attribute named like a method would replace it.
 */
export function propsOf({
  name: className,
  attributes,
  members,
}: ManifestElement): readonly Prop[] {
  const isMethod = (name: string) =>
    members.some((member) => member.name === name && member.kind === 'method');
  const fromAttributes = attributes.map(({ name, fieldName, type, description }): Prop => {
    if (isMethod(name)) {
      const instead = `Set \`${fieldName}\` instead: in a template \`${name}\` replaces the method.`;
      return { name, property: name, type: 'never', description: instead };
    }
    if (!fieldName) return { name, type: type?.text ?? 'string', description };
    return { name, property: fieldName, type: `${className}['${fieldName}']`, description };
  });
  const fromProperties = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .filter(({ name }) => !fromAttributes.some((prop) => prop.name === name))
    .map(({ name, description }): Prop => {
      return { name, property: name, type: `${className}['${name}']`, description };
    });
  return [...fromAttributes, ...fromProperties];
}
