import type { Embed } from './embed.js';

/** The address of the publisher's frame page for one element. */
export function frameAddress({ host, element, attributes, theme }: Embed): string {
  const url = new URL('embed/frame.html', host);
  url.searchParams.set('view', element);
  for (const [name, value] of attributes) url.searchParams.set(name, value || 'true');
  if (theme) url.searchParams.set('theme', theme);
  return url.href;
}
