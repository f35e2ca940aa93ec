// Names that stand for something else once an element bears them as its id or name. Those in small letters are good ids in
// a feed; all of them are good words.

const words =
  'attributes body head title forms images links scripts embeds plugins anchors all cookie domain referrer location document window self top parent frames name length status origin history navigator screen event external opener closed focus blur open close print stop find alert confirm prompt fetch sentinel children parentnode childnodes firstchild nodename nodetype tagname style dataset hidden remove append closest matches submit action method elements children0 item namednodemap tostring valueof hasownproperty constructor prototype proto define trustedtypes lit globalthis customelements advisor advisor-issue';

const cased = [
  'createElement',
  'createTreeWalker',
  'createTextNode',
  'createComment',
  'createDocumentFragment',
  'importNode',
  'adoptNode',
  'getElementById',
  'querySelector',
  'querySelectorAll',
  'documentElement',
  'currentScript',
  'baseURI',
  'activeElement',
  'defaultView',
  'adoptedStyleSheets',
  'implementation',
  'addEventListener',
  'dispatchEvent',
  'appendChild',
  'insertBefore',
  'parentNode',
  'childNodes',
  'firstChild',
  'nextSibling',
  'textContent',
  'innerHTML',
  'outerHTML',
  'innerText',
  'ownerDocument',
  'nodeName',
  'nodeType',
  'shadowRoot',
  'attachShadow',
  'attachInternals',
  'setAttribute',
  'getAttribute',
  'hasAttribute',
  'removeAttribute',
  'customElements',
  'trustedTypes',
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'isConnected',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  '_$litPart$',
  '_$litElement$',
];

/** Names that are keys (slugs) as well. */
export const clobberingKeys: readonly string[] = words.split(' ');

/** Names that clobber the DOM. */
export const clobbering: readonly string[] = [
  ...clobberingKeys,
  ...cased,
  '<form id=x><input name=attributes></form>',
  '<img name=createElement>',
  '<img name=currentScript src=https://evil.example/>',
  '<a id=sentinel></a><a id=sentinel name=x href=https://evil.example/></a>',
  '<form name=body><input name=firstChild></form>',
  '<iframe name=trustedTypes srcdoc=x></iframe>',
  '<object name=customElements></object>',
  '<embed name=baseURI>',
];
