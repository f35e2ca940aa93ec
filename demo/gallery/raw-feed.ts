/** As much of a feed, as it comes from a server, as the rehearsals change. */
export interface RawFeed {
  readonly items: readonly {
    readonly _advisor: {
      status?: string;
      photo?: unknown;
      readonly translations?: readonly { readonly lang: string; feed?: string }[];
      readonly answers: { status?: string; body: unknown }[];
    };
  }[];
}
