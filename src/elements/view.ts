import type { Locale } from '../locales/locale.js';

/** How an element wants its templates: its language, the level of its headline (1 to 6), what its controls do. */
export interface View {
  readonly locale: Locale;
  readonly level: number;
  readonly retry: () => void;
  readonly navigate: (event: Event) => void;
}
