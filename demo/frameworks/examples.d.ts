export declare const frameworks: readonly ['react', 'vue', 'svelte', 'angular'];

export declare function buildFeed(feedUrl: string): Promise<void>;

export declare function find(
  path: string,
  mode?: 'production' | 'development',
): Promise<{ readonly type: string; readonly body: string | Buffer } | undefined>;
