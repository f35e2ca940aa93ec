import type { Described } from './manifest.js';

/** A member of an interface as TypeScript writes it, optional, under its description. */
export function optional({ name, description = '' }: Described, type: string): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `${comment(description)}${key}?: ${type};\n`;
}

/** A member of an interface that is always there, under its description. */
export function required({ name, description = '' }: Described, type: string): string {
  return `${comment(description)}'${name}': ${type};\n`;
}

/** An interface for others to import. */
export function exportedInterface(
  name: string,
  description: string,
  members: readonly string[],
): string {
  return `/** ${description} */\nexport interface ${name} {\n${members.join('')}}\n`;
}

/** The first line of every declaration file. */
export const origin = '// Written from custom-elements.json when the package was built.\n';

const comment = (text: string) => `  /** ${text.replace(/\s+/g, ' ')} */\n  `;
