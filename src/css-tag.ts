// Stands in for Lit's own module of this name in the script-tag file (vite.config.ts): the same exports without the ways
// around for browsers in which `define.ts` registers nothing. It saves about 400 bytes.

/** A style sheet from a literal without expressions: a constructed one, which `style-src` does not forbid. */
export const css = ([text]: readonly string[]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text!);
  return Object.assign(sheet, { cssText: text });
};

export const unsafeCSS = (text: string) => css([text]);

/** Gives a shadow root its style sheets. */
export const adoptStyles = (root: ShadowRoot, styles: CSSStyleSheet[]) => {
  root.adoptedStyleSheets = styles;
};

export const getCompatibleStyle = (style: CSSStyleSheet) => style;
export const supportsAdoptingStyleSheets = true;
export const CSSResult = CSSStyleSheet;
