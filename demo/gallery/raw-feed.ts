/** As much of a feed, as it comes from a server, as the rehearsals change. */
export interface RawFeed {
  readonly items: readonly {
    readonly _advisor: {
      status?: string;
      photo?: unknown;
      readonly answers: { status?: string; body: unknown }[];
    };
  }[];
}
