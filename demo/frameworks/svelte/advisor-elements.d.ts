import type { AdvisorElementProps } from 'advisor-embed/jsx.d.ts';
import type { HTMLAttributes } from 'svelte/elements';

type Elements = {
  [Tag in keyof AdvisorElementProps]: AdvisorElementProps[Tag] &
    Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof AdvisorElementProps[Tag]>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
