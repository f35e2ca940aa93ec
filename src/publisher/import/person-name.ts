const part =
  /^(?:\p{Lu}[\p{L}\p{M}'’ʼ.\-‐‑]*|\p{Lo}[\p{L}\p{M}]*|(?:al|el|ad|as|an|d|l|o)['’ʼ\-‐‑]\p{Lu}[\p{L}\p{M}'’ʼ\-‐‑]*)$/u;
const nickname = /^[(“"‘']\p{Lu}[\p{L}.'’-]*[)”"’']$/u;
const particles = new Set(
  'de da do das dos del della delle dei degli di du des la las le los van von vom der den ten ter te zu zur zum af av bin ibn bint ben abu al el e y i и and & y/o'.split(
    ' ',
  ),
);
// A sentence begins with these, a name does not.
const openers = new Set(
  'the a an in on at by for to from with as if when while but and or so yes this that these those it its our my his her their we they there here what why how who where which not after before since although though because instead finally first second third however moreover furthermore meanwhile today question answer photo image picture caption credit note editor’s editors source correction update read related watch listen translation en por para como si pero un una unos unas los las em na um uma mas se'.split(
    ' ',
  ),
);
const suffix =
  /^(?:Jr|Sr|I{2,3}|IV|VI{0,3}|Ph\.? ?D|M\.?D|J\.?D|Esq|MBA|M\.?P|CFA|OBE|CBE|MBE|KC|QC|S\.?J|O\.?P|C\.?F\.?A|LL\.?M)\.?$/i;

/** Says whether a text can be what follows a name after a comma: "Jr.", "III", "Ph.D.". */
export function isNameSuffix(text: string): boolean {
  return suffix.test(text.trim());
}

/** Counts the words that carry a name (no particles, initials or suffixes); 0 where the text is no person's name. */
export function nameWords(text: string): number {
  const words = text.trim().split(/\s+/);
  const first = words[0] ?? '';
  if (words.length > 12 || openers.has(first.toLowerCase().replace(/'/g, '’'))) return 0;
  let carrying = 0;
  for (const word of words) {
    const bare = word.replace(/,$/, '');
    if (particles.has(bare) || isNameSuffix(bare) || nickname.test(bare)) continue;
    if (!part.test(bare)) return 0;
    carrying += 1;
  }
  return carrying;
}
