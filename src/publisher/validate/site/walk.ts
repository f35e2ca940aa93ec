import type { Finding } from '../../finding.js';
import { checkText } from '../check-text.js';
import { leadsOf } from './leads.js';
import { outlineOf, type Outline } from './outline.js';
import type { Shelf } from './shelf.js';

/** Documents that belong together, as far as they could be had. */
export interface Site {
  readonly shelf: Shelf;
  /** By their addresses, in the order of reading. */
  readonly outlines: ReadonlyMap<string, Outline>;
  /** What is led to and is not there, with the reason. */
  readonly absent: ReadonlyMap<string, string>;
  /** What is led to and stands elsewhere. */
  readonly outside: ReadonlySet<string>;
  /** How many more would have been asked for. */
  readonly leftOut: number;
  readonly findings: Finding[];
}

export interface WalkOptions {
  /** Says whether to go on to what a document leads to. */
  readonly isFollowed: boolean;
  /** Documents at the most. */
  readonly limit?: number;
  /** Hears of each document that is JSON. */
  readonly onDocument?: (document: unknown, outline: Outline, url: string | undefined) => void;
}

/** Reads and checks documents, and what they lead to, one after another. */
export async function walk(
  starts: readonly string[],
  shelf: Shelf,
  { isFollowed, limit = Infinity, onDocument }: WalkOptions,
): Promise<Site> {
  const outlines = new Map<string, Outline>();
  const absent = new Map<string, string>();
  const outside = new Set<string>();
  const findings: Finding[] = [];
  // A set keeps the order, and what is added during the walk is walked.
  const addresses = new Set(starts);
  let asked = 0;
  for (const address of addresses) {
    if (asked >= limit) break;
    const opened = await shelf.open(address);
    if ('outside' in opened) {
      outside.add(address);
      continue;
    }
    asked += 1;
    if ('absent' in opened) {
      absent.set(address, opened.absent);
      continue;
    }
    const { file, url } = opened;
    const checked = checkText(file, opened);
    findings.push(...checked.findings);
    const isSound = !checked.findings.some(({ severity }) => severity === 'error');
    const base = url ?? address;
    const outline = outlineOf(checked.document, { file, address, base, isSound });
    outlines.set(address, outline);
    if (checked.document !== undefined) onDocument?.(checked.document, outline, url);
    if (isFollowed) for (const lead of leadsOf(outline)) addresses.add(lead.address);
  }
  const leftOut = addresses.size - outlines.size - absent.size - outside.size;
  return { shelf, outlines, absent, outside, leftOut, findings };
}
