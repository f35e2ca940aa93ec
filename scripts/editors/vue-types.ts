import { exportedInterface, optional, origin, required } from './declaration.js';
import { once, type ManifestElement } from './manifest.js';
import { propsOf } from './props.js';

/** Vue's name for the listener of an event: `advisor-load` becomes `onAdvisorLoad`. */
const listenerName = (event: string) =>
  `on-${event}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What one element takes: Vue's checker reads every attribute as a property, and a number may stand there as text. */
const props = (element: ManifestElement) => {
  const properties = propsOf(element).map((prop) => ({
    ...prop,
    name: prop.property ?? prop.name,
  }));
  return exportedInterface(
    `${element.name}Props`,
    `What \`<${element.tagName}>\` takes in a template.`,
    [
      ...once(properties).map((prop) => optional(prop, `OrText<${prop.type}>`)),
      ...element.events.map((event) =>
        optional(
          { ...event, name: listenerName(event.name) },
          `AdvisorListener<'${event.name}', ${element.name}>`,
        ),
      ),
    ],
  );
};

/** Makes the elements known to the templates of Vue 3. */
export function vueTypes(elements: readonly ManifestElement[]): string {
  const classes = elements.map(({ name }) => name).join(', ');
  return [
    `${origin}import type { HTMLAttributes, PublicProps } from 'vue';
import type { ${classes} } from '../index.js';
import type { AdvisorListener, AdvisorTokens, OrText } from './jsx.d.ts';\n`,
    ...elements.map(props),
    `/** An element as Vue's checker sees a component: its instance is the element itself. */
type InVue<Instance, Props> = new () => Instance & {
  /** @deprecated No such property exists; it tells the checker what the element takes. */
  $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps;
};\n`,
    exportedInterface(
      'AdvisorComponents',
      'The elements by their tags.',
      elements.map(({ tagName, name, description }) =>
        required({ name: tagName, description }, `InVue<${name}, ${name}Props>`),
      ),
    ),
    `declare module 'vue' {
  interface GlobalComponents extends AdvisorComponents {}
  interface CSSProperties extends AdvisorTokens {}
}\n`,
  ].join('\n');
}
