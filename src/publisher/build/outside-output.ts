import { relative, resolve, sep } from 'node:path';
import { PublisherError } from '../publisher-error.js';

/** Refuses an output folder in which the sources stand: they would be served, and with them what waits or was withdrawn. */
export function keepSourcesOutside(content: string, output: string): void {
  const way = relative(resolve(output), resolve(content));
  if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way) return;
  const message = `Nothing was written: ${content} stands in ${output}, so your sources would be published, with issues that wait for their time. Name an output folder of its own, such as public.`;
  throw new PublisherError(message, [], 2);
}
