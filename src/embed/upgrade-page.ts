import { upgradeLink } from './upgrade-link.js';
import { place, saidBy } from './place.js';
import { fitFrame } from './fit-frame.js';

/**
 * Makes elements of what is kept where no custom tag is: of each `.advisor-embed` that has a `data-advisor`, of the script
 * itself where it has one, and of the links that its `data-upgrade-links` asks for; now, and of what comes later.
 */
export const upgradePage = (): void => {
  const script = document.currentScript ?? document.documentElement;
  const said = saidBy(script);
  const pages = said('upgrade-links');
  const marked = pages ? 'a,.advisor-embed' : '.advisor-embed';
  const look = (root: Node) => {
    try {
      (root as ParentNode).querySelectorAll<HTMLElement>(marked).forEach((node) => {
        if (node.localName !== 'a') place(node);
        // Until all is there, a link may stand alone that will not.
        else if (document.readyState !== 'loading') upgradeLink(node, pages!, said);
      });
    } catch {
      // A page can give its elements the names of the browser's own functions: there the links stay.
    }
  };
  if (script.closest('body')) place(script as HTMLElement);
  look(document);
  addEventListener('DOMContentLoaded', () => look(document));
  addEventListener('message', fitFrame);
  new MutationObserver((changes) =>
    new Set(changes.map(({ target }) => target)).forEach((root) => look(root)),
  ).observe(document, { childList: true, subtree: true });
};
