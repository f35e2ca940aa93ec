import type { HostFrame } from './host-frame.js';

/** Runs in the page before our script: writes down every call of what stores, asks the network or evaluates. */
function record(): void {
  const calls: string[] = [];
  Object.assign((window as unknown as { witness: object }).witness, { calls });

  type Method = (...values: unknown[]) => unknown;
  /** Puts a method, a constructor or an accessor behind one that tells; what a browser lacks it need not tell of. */
  const watch = (start: object | undefined, key: string, isToldOf: Method = () => true) => {
    let owner: object | null = start ?? null;
    while (owner && !Object.hasOwn(owner, key))
      owner = Object.getPrototypeOf(owner) as object | null;
    if (!owner) return;
    const write = ([first]: unknown[]) =>
      calls.push(typeof first === 'string' || first instanceof URL ? `${key} ${first}` : key);
    const tell = <T extends Method | undefined>(method: T): T =>
      method &&
      new Proxy(method, {
        apply(target, self, values: unknown[]) {
          if (isToldOf(...values)) write(values);
          return Reflect.apply(target, self, values);
        },
        construct(target, values: unknown[], by) {
          write(values);
          return Reflect.construct(target, values, by) as object;
        },
      });
    const found = Object.getOwnPropertyDescriptor(owner, key)!;
    const told = found.get
      ? { get: tell(found.get), set: tell(found.set) }
      : { value: tell(found.value as Method) };
    Object.defineProperty(owner, key, { ...found, ...told });
  };

  for (const key of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    watch(window, key);
  }
  watch(document, 'cookie');
  watch(navigator, 'storage');
  watch(navigator, 'serviceWorker');

  const senders = ['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Image'];
  const others = ['Worker', 'SharedWorker', 'RTCPeerConnection', 'open', 'postMessage'];
  for (const key of [...senders, ...others]) watch(window, key);
  watch(navigator, 'sendBeacon');

  const isText: Method = (code) => typeof code === 'string';
  watch(window, 'setTimeout', isText);
  watch(window, 'setInterval', isText);
  watch(window, 'eval');
  watch(window, 'Function');
  const later = async () => Promise.resolve();
  const kinds = [
    () => 0,
    later,
    function* () {},
    async function* () {
      await later();
    },
  ];
  for (const each of kinds) watch(each, 'constructor');
}

/** Goes into the head of a host page, before our script. */
export const recordTag = `<script nonce="host">(${record.toString()})()</script>`;

/** What was called on a host page with `recordTag`: names, each with its first argument. */
export function recorded({ witness }: HostFrame): readonly string[] {
  return (witness as unknown as { calls: string[] }).calls;
}
