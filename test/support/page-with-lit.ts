import 'lit/polyfill-support.js';
import { html, LitElement } from 'lit';

// What a partner's page brings along: its own copy of Lit, and an element that holds one of ours.

class PageElement extends LitElement {
  override render() {
    return html`<p>The page's own</p>
      <advisor-issue src=${this.getAttribute('src')!}><a href="/qa">Fallback</a></advisor-issue>`;
  }
}

customElements.define('page-element', PageElement);
