import { documentBytes } from '../../../feed/limits.js';
import { originOf } from '../../../feed/safe-url.js';
import type { Asker } from '../links/asker.js';
import type { Loaded } from '../load-text.js';
import type { Opened, Shelf } from './shelf.js';

/** The documents of a server, each asked for once; `first` was loaded from `start` already. */
export function servedShelf(start: string, first: Loaded, asker: Asker): Shelf {
  const origin = originOf(first.url ?? start);
  const kept = new Map<string, Opened>([[start, { ...first, file: start }]]);
  const load = async (address: string): Promise<Opened> => {
    if (originOf(address) !== origin) return { outside: true };
    const answer = await asker.ask(address, 'GET', documentBytes + 1);
    if ('fault' in answer) return { absent: answer.fault };
    if (answer.status >= 400) return { absent: `was answered with ${answer.status}` };
    return { file: address, bytes: answer.bytes, url: answer.url };
  };
  const open = async (address: string): Promise<Opened> => {
    const opened = kept.get(address) ?? (await load(address));
    kept.set(address, opened);
    return opened;
  };
  return { open, nameOf: (address) => address };
}

/** A shelf with one document. */
export function singleShelf(name: string, loaded: Loaded): Shelf {
  return { open: () => Promise.resolve({ ...loaded, file: name }), nameOf: () => name };
}
