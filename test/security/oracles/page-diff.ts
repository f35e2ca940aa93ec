// What a page has that no element of ours may change.

const prototypes = ['Object', 'Array', 'Function', 'String', 'Promise', 'Element', 'Node'] as const;

// The one thing that an element adds to a page: its answers' anchors, empty and among its own children.
const anchors = /<span slot="(advisor-[a-z\d-]+)" id="\1" tabindex="-1"><\/span>/g;

const names = (object: object) => Reflect.ownKeys(object).map(String).sort();

/** Everything of a page that may not change, by what it is called. */
export interface PageSnapshot {
  readonly [what: string]: string;
}

/** Takes down how a page stands. */
export function snapshot(window: Window & typeof globalThis): PageSnapshot {
  const { document, location, localStorage, sessionStorage, history } = window;
  return {
    ...Object.fromEntries(
      prototypes.map((name) => [`${name}.prototype`, names(window[name].prototype).join()]),
    ),
    window: names(window)
      // A frame is a name on its window for as long as it is there.
      .filter((name) => !/^\d+$/.test(name))
      .join(),
    location: location.href,
    // A browser keeps 50 entries at the most: then the length says nothing.
    history: `${history.length} ${JSON.stringify(history.state)}`,
    title: document.title,
    cookie: document.cookie,
    localStorage: Object.keys(localStorage).join(),
    sessionStorage: Object.keys(sessionStorage).join(),
    page: document.documentElement.outerHTML.replace(anchors, ''),
  };
}

/** Names what is not as it was, and the words that came or went. */
export function changes(before: PageSnapshot, after: PageSnapshot): string[] {
  const without = (some: string, others: string) => {
    const known = new Set(others.split(','));
    return some.split(',').filter((word) => !known.has(word));
  };
  return Object.entries(before).flatMap(([what, was]) => {
    const is = after[what]!;
    const words = [...without(is, was), '/', ...without(was, is)].join(' ').slice(0, 200);
    return is === was ? [] : [`${what} has changed: ${words}`];
  });
}
