/** All that the browser keeps for this origin, by where it is kept. */
export async function stored(): Promise<Record<string, string[]>> {
  const databases = await indexedDB.databases();
  const keys = await Promise.all(
    (await caches.keys()).map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => `${name} ${url}`);
    }),
  );
  return {
    cookies: document.cookie.split('; ').sort(),
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).sort(),
    databases: databases.map(({ name }) => name ?? '').sort(),
    caches: keys.flat().sort(),
  };
}
