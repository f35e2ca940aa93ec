import type { Loaded } from '../load-text.js';

/** A document that could be had, or why not. */
export type Opened =
  | (Loaded & { readonly file: string })
  /** As the end of a sentence: “does not exist”. */
  | { readonly absent: string }
  /** It is not for this run to look at. */
  | { readonly outside: true };

/** Where the documents of one check come from: a folder, a server, or a single file. */
export interface Shelf {
  /** Opens what stands at an address; again and again at no great cost. */
  readonly open: (address: string) => Promise<Opened>;
  /** What an address is called in findings. */
  readonly nameOf: (address: string) => string;
}
