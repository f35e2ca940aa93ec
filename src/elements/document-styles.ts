import type { CSSResultOrNative } from 'lit';

/**
 * Gives a shadow root style sheets made in its own document: one that came from another has lost those it had, and takes
 * none made elsewhere (CSSOM, section 6.8). In a document without a window there is nothing to style.
 */
export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResultOrNative[]): void => {
  const { defaultView: view } = root.ownerDocument;
  if (!view) return;
  root.adoptedStyleSheets = (styles as readonly { cssText: string }[]).map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
};
