import { adoptStyles, type CSSResultOrNative } from 'lit';

/**
 * Gives a shadow root its style sheets, made anew in another document than this one: a root that came from elsewhere has
 * lost those it had, and takes none made elsewhere (CSSOM, section 6.8). In a document without a window there is nothing to
 * style.
 */
export const dress = (root: ShadowRoot, styles: CSSResultOrNative[]): void => {
  const { ownerDocument } = root;
  const { defaultView: view } = ownerDocument;
  if (ownerDocument === document) adoptStyles(root, styles);
  else if (view)
    root.adoptedStyleSheets = (styles as { cssText: string }[]).map(({ cssText }) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
};
