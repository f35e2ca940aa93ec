/** The absolute address of one of the feed server's cases; each call is an address of its own, whose requests are counted. */
export function feedAddress(name: string, query: Record<string, string | number> = {}): string {
  const url = new URL(`/feeds/${name}`, location.origin);
  for (const [key, value] of Object.entries({ key: crypto.randomUUID(), ...query })) {
    url.searchParams.set(key, `${value}`);
  }
  return url.href;
}

/** How many requests came for an address made by `feedAddress`. */
export async function requestCount(address: string): Promise<number> {
  const key = new URL(address).searchParams.get('key');
  return Number(await (await fetch(`/feeds/count?key=${key}`)).text());
}

/** The absolute address at which the feed server serves what the test gives it. */
export async function givenFeed(feed: unknown): Promise<string> {
  const address = feedAddress(`given/${crypto.randomUUID()}`);
  await fetch(address, { method: 'PUT', body: JSON.stringify(feed) });
  return address;
}
