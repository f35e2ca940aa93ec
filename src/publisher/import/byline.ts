import type { Confidence } from './import-notes.js';
import { partition } from './part-byline.js';
import { nameWords } from './person-name.js';

/** What was not as it should be, and how sure the reading of it is. */
export type Oddity = readonly [Confidence, string];

/** The beginning of an answer. */
export interface Byline {
  readonly name: string;
  readonly affiliation: string | undefined;
  /** The answer's words in the same paragraph, with their quotation marks. */
  readonly rest: string;
  /** `quoted`: a quotation mark follows; `plain`: an affiliation without one; `bare`: a name and a colon. */
  readonly certainty: 'quoted' | 'plain' | 'bare';
  readonly oddities: readonly Oddity[];
  /** Name and affiliation as they stand there, where parting them was a guess. */
  readonly unparted?: string | undefined;
}

const longest = 720;
const saying =
  /\b(?:said|says|say|told|tells|adds|added|noted|notes|wrote|writes|argued|argues|asked|asks|replied|warned|stated|explained|declared|claimed|insisted|admitted|concluded|continued|made|makes|put it|dijo|dice|afirmó|señaló|escribió|preguntó|disse|diz|afirmou|escreveu)\b/iu;
const sayingLast = new RegExp(`${saying.source}(?:\\s\\p{L}+){0,2}$`, 'iu');
const role =
  /\b(?:professor|director|fellow|president|chair|chairman|chairwoman|chairperson|founder|cofounder|analyst|economist|partner|researcher|ambassador|minister|senator|representative|congress\p{L}+|governor|mayor|editor|ceo|cfo|coo|head|officer|chief|member|manager|lecturer|author|consultant|advis[eo]r|lawyer|attorney|counsel|journalist|scholar|correspondent|coordinator|secretary|dean|principal|strategist|specialist|expert|spokes\p{L}+|scientist|engineer|historian|columnist|activist|student|commissioner|delegate|envoy|general|colonel|writer|reporter|associate|assistant|senior|former|executive|teacher|physician|doctor|investigadora?|directora?|profesora?|presidenta?|economista|embajadora?|analista|ministr[oa]|abogad[oa]|sociai?s?|pesquisadora?|diretora?|professora|embaixadora?|advogad[oa]|sóci[oa])\b/iu;
const finite =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|do|does|did|faces?|needs?|wants?|es|son|era|fue|ha|han|é|são|foi)\b/iu;

/** Where a colon can end a byline: outside quotation marks and brackets, no clock and no web address. */
function colons(text: string): number[] {
  const found: number[] = [];
  let brackets = 0;
  let quotes = 0;
  for (let at = 0; at < Math.min(text.length, longest); at++) {
    const character = text[at] ?? '';
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? ' ';
    if ('([{'.includes(character)) brackets += 1;
    else if (')]}'.includes(character)) brackets -= 1;
    else if ('“«„'.includes(character)) quotes += 1;
    else if ('”»'.includes(character)) quotes -= 1;
    else if (character === '"') quotes += quotes > 0 ? -1 : 1;
    else if (':：'.includes(character) && brackets <= 0 && quotes <= 0) {
      const glued = /[\p{Lu}“"«„‘']/u.test(after) && /[\p{L}\p{M})\].\s]/u.test(before);
      if (/\s/.test(after) || glued) found.push(at);
    }
  }
  return found;
}

const startsQuoted = (text: string) => /^\s*[“"«„”‘＂]/u.test(text);
const titleWords = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .every((word) => /^\p{Lu}|^(?:of|the|and|in|to|for|on|a|an|&|de|la|el|y|e|do|da)$/u.test(word));

/** The colon that ends the byline: the first, unless a title that holds one goes before a quoted answer. */
function endOfByline(text: string): number | undefined {
  const [first, second] = colons(text);
  if (first === undefined || startsQuoted(text.slice(first + 1))) return first;
  return second !== undefined &&
    startsQuoted(text.slice(second + 1)) &&
    titleWords(text.slice(first + 1, second))
    ? second
    : first;
}

/** Says whether words tell what somebody does: "dean", "former minister". */
export function isRole(text: string): boolean {
  return role.test(text);
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** "Name, affiliation — “text”": a dash in the place of the colon, where a quotation mark follows it. */
const dashed = /^[^“"«:]{3,700}?(?=\s+[–—―-]\s*[“"«])/u;

/** Reads `Name, affiliation: “text”` at the start of a paragraph; undefined where none is there. */
export function readByline(text: string): Byline | undefined {
  const beforeDash = dashed.exec(text)?.[0];
  const end = beforeDash?.includes(',') ? beforeDash.length : endOfByline(text);
  if (end === undefined) return undefined;
  const parted = partition(tidy(text.slice(0, end)));
  const name = tidy(parted.name);
  const affiliation = parted.affiliation && tidy(parted.affiliation).replace(/,$/, '');
  const rest = text
    .slice(end + 1)
    .replace(/^\s*[–—―-]\s*(?=[“"«])/u, '')
    .trim();
  const words = nameWords(name);
  if (words === 0 || name.length > 200 || sayingLast.test(affiliation ?? '')) return undefined;
  const unparted = parted.odd ? tidy(text.slice(0, end)) : undefined;
  const oddities: Oddity[] = [];
  if (end === beforeDash?.length) {
    oddities.push(['high', 'a dash stands in the place of the colon']);
  }
  if (/\s(?:and|&)\s/u.test(name)) {
    oddities.push(['medium', `“${name}” is one answer with more than one name`]);
  }
  if (affiliation?.includes(':')) oddities.push(['medium', 'the affiliation holds a colon']);
  const quoted = startsQuoted(rest);
  const hasRole = isRole(affiliation ?? '');
  if (affiliation === undefined) {
    if (words < 2) return undefined;
    return { name, affiliation, rest, certainty: quoted ? 'quoted' : 'bare', oddities, unparted };
  }
  if (quoted) {
    return words >= 2 || hasRole
      ? { name, affiliation, rest, certainty: 'quoted', oddities, unparted }
      : undefined;
  }
  const plausible =
    !saying.test(affiliation) &&
    !/[.?!]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(affiliation) &&
    (hasRole || (!finite.test(affiliation) && /\p{Lu}/u.test(affiliation)));
  return words >= 2 && plausible
    ? { name, affiliation, rest, certainty: 'plain', oddities, unparted }
    : undefined;
}

/** Reads what the editor says is a byline, however it looks: all before its colon. */
export function saidByline(text: string): Byline | undefined {
  const found = readByline(text);
  const [end] = colons(text);
  if (found || end === undefined) return found;
  const head = tidy(text.slice(0, end));
  const { name, affiliation } = partition(head);
  const rest = text.slice(end + 1).trim();
  const certainty = startsQuoted(rest) ? 'quoted' : 'plain';
  return { name, affiliation, rest, certainty, oddities: [], unparted: head };
}
