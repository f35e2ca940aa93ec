/** A color as the screen shows it: red, green and blue, 0 to 255. */
export type Shown = readonly [number, number, number];

/** The relative luminance of a color (WCAG 2.2, glossary). */
export function luminance(color: Shown): number {
  const [red, green, blue] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colors, 1 to 21 (WCAG 2.2, glossary). */
export function contrast(one: Shown, other: Shown): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** What WCAG 2.2 says of a contrast for text (1.4.3 and 1.4.6). Never rounded up. */
export function verdict(ratio: number, isLarge: boolean): 'AAA' | 'AA' | 'fails' {
  if (ratio >= (isLarge ? 4.5 : 7)) return 'AAA';
  return ratio >= (isLarge ? 3 : 4.5) ? 'AA' : 'fails';
}

/** Says whether text counts as large: 24 px, or bold 18.66 px (WCAG 2.2, glossary). */
export function isLargeText({ fontSize, fontWeight }: CSSStyleDeclaration): boolean {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && parseInt(fontWeight) >= 700);
}
