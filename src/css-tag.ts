// Stands in for Lit's own module of this name in the script-tag file (vite.config.ts): the same exports without the ways
// around for browsers in which `define.ts` registers nothing. It saves about 350 bytes.

/** A style sheet that is made when the first element needs it, and shared by all. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

/** Style sheets from literals without expressions. */
export const css = ([text]: TemplateStringsArray) => new CSSResult(text!);

/** Gives a shadow root its style sheets; constructed ones, which `style-src` does not forbid. */
export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

export const getCompatibleStyle = (style: CSSResult) => style;
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (text: string) => new CSSResult(text);
