// What NFKD does not take apart.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A key of the feed format from a text: accents folded, at most 64 characters, cut at a word; '' where no Latin letter or digit is left. */
export function slugFrom(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    // "U.S." is one word, and so is "Mexico’s".
    .replace(/(?<=(?<!\p{L})\p{L})\.|[\p{M}'’‘ʼ]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words.shift()?.slice(0, 64) ?? '';
  for (const word of words) {
    if (slug.length + 1 + word.length > 64) break;
    slug += `-${word}`;
  }
  return slug;
}

/** Gives each key that was taken before the suffix -2, -3 and so on, within 64 characters. */
export function distinctSlugs(slugs: readonly string[]): string[] {
  const taken = new Set<string>();
  return slugs.map((slug) => {
    let distinct = slug;
    for (let n = 2; taken.has(distinct); n++) {
      const suffix = `-${n}`;
      distinct = slug.slice(0, 64 - suffix.length).replace(/-+$/, '') + suffix;
    }
    taken.add(distinct);
    return distinct;
  });
}
