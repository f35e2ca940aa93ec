import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const cssTag = fileURLToPath(new URL('../src/css-tag.ts', import.meta.url));

/** Puts `rest` in the place of all from `start` up to `end`, which stays. */
interface Cut {
  readonly start: string;
  readonly end: string;
  readonly rest?: string;
}

const html: readonly Cut[] = [
  // `<a id="trustedTypes">` is no policy factory, and `<img name="createElement">` no method: what a page names cannot
  // stand in for what the browser has.
  { start: 'e=s?s.createPolicy', end: '("lit-html"', rest: 'e=s?.createPolicy?s.createPolicy' },
  { start: 'c=()=>l.', end: 'a=t=>', rest: '$D=Document.prototype,c=()=>new Comment,' },
  { start: 'l.createTreeWalker(l', end: ',129)', rest: '$D.createTreeWalker.call(l,l' },
  {
    start: 'l.createElement("template")',
    end: ';return',
    rest: '$D.createElement.call(l,"template")',
  },
  { start: '(t?.creationScope??l).importNode(i', end: ',!0)', rest: '$D.importNode.call(l,i' },
  { start: 'l.createTextNode(t)', end: '),this', rest: 'new Text(t)' },
  // Templates of SVG and MathML, and compiled ones.
  { start: '2===i?"<svg>"', end: ',c=v;for', rest: '""' },
  { start: '+(2===i?"</svg>"', end: ',e]};class S', rest: ')' },
  { start: ',2===i||3===i){', end: 'for(;null!==(r=P', rest: ');' },
  { start: '"number"==typeof s?', end: ';if(this._$AH?._$AD', rest: 'this._$AC(t)' },
  // Bindings inside <script>, <style>, <textarea> and <title>, in tags and in comments, to properties and to booleans.
  { start: '(y.test(u[2])', end: ':void 0!==u[3]', rest: 'c=p' },
  { start: '"."===e[1]', end: '"@"===e[1]', rest: '' },
  { start: 'else t.startsWith(o)', end: 'if(y.test(r.tagName))', rest: '' },
  { start: 'if(y.test(r.tagName))', end: '}else if(8===r.nodeType)', rest: '' },
  { start: 'else{let t=-1;', end: 'l++}}static', rest: '' },
  { start: ':1===r.type?', end: 'i=new r.ctor', rest: ':' },
  { start: ':6===r.type', end: ',this._$AV.push', rest: '' },
  // Directives, and nodes as values.
  { start: 'function M(t,i,s=t', end: 'class R{', rest: 'function M(t,i){return i}' },
  { start: 'void 0!==t.nodeType', end: 'd(t)?this.k', rest: '' },
  { start: 'this._$AP?.(!1,!0,s);', end: 't!==this._$AB', rest: ';' },
  { start: 'setConnected(t){', end: '}class H{', rest: '' },
  // What asks a part where it stands, and whether it is connected.
  { start: 'get parentNode(){return', end: 'u(t){const{el', rest: '' },
  { start: 'get _$AU(){return this._$AM?.', end: 'constructor(t,i,s,e){this.type=2', rest: '' },
  { start: ',this._$Cv=e?.isConnected', end: '}get parentNode', rest: '' },
  { start: 'get parentNode(){let', end: '_$AI(t,i=this){t=M', rest: '' },
  { start: 'get tagName', end: 'constructor(t,i,s,e,h){this.type=1', rest: '' },
  // Listeners that change: those of the templates are all functions, and each calls the newest of its place.
  {
    start: '_$AI(t,i=this){if((t=M(this,t,i,0)??A)',
    end: '}class Z{',
    rest: '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}handleEvent(t){this._$AH(t)}',
  },
  { start: 'const j={', end: ',(t.litHtmlVersions', rest: 'void 0' },
  { start: ',(t.litHtmlVersions', end: 'const D=', rest: ';' },
  {
    start: 'const D=',
    end: 'export{',
    rest: 'const D=(t,i)=>(i._$litPart$??=new k(i.appendChild(c()),null,void 0,{}))._$AI(t);',
  },
  { start: 'j as _$LH,', end: 'b as html', rest: '' },
];

const reactive: readonly Cut[] = [
  { start: ',getOwnPropertyDescriptor:h', end: ',getOwnPropertyNames', rest: '' },
  { start: ',getOwnPropertySymbols:o', end: ',getPrototypeOf', rest: '' },
  { start: ',a=globalThis', end: ',d=(t,s)', rest: '' },
  {
    start: 'u={toAttribute',
    end: ',f=(t,s)=>',
    rest: 'u=(t,s)=>s===Boolean?null!==t:null!==t&&s?s(t):t',
  },
  { start: 'b={attribute', end: 'class y', rest: 'b={};' },
  // Initializers, and properties with accessors of their own, defaults, or that write themselves into attributes.
  { start: 'static addInitializer', end: 'static get observed', rest: '' },
  { start: 'if(s.state&&', end: 'this._$Ei(),this.prototype', rest: '' },
  {
    start: 'this.prototype.hasOwnProperty(t)',
    end: 'static getPropertyOptions',
    rest: 'this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{__proto__:null,get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)},configurable:!0,enumerable:!0})}',
  },
  { start: 'void 0!==t.l&&', end: 'this.elementProperties=new', rest: '' },
  { start: 's=[...r(t),', end: ';for(const i of s)', rest: 's=r(t)' },
  { start: 'const t=this[Symbol.metadata]', end: 'this._$Eh=new Map', rest: '' },
  { start: 'this.elementStyles=', end: 'static _$Eu', rest: 'this.elementStyles=this.styles}' },
  { start: '"string"==typeof i?i:', end: '}constructor', rest: 'i??t.toLowerCase()' },
  { start: ',this._$Em=null,', end: 'this._$Ev()', rest: ',' },
  { start: 'this._$AL=new Map,this._$E_', end: '(),this.requestUpdate', rest: 'this._$E_' },
  { start: ',this.constructor.l?.', end: '}addController', rest: '' },
  { start: 'removeController', end: '_$E_()', rest: '' },
  { start: '_$ET(t,s){', end: '_$AK(t,s){const', rest: '' },
  {
    start: 'const i=this.constructor,e=i._$Eh',
    end: 'requestUpdate(t,s,i',
    rest: 'const i=this.constructor,e=i._$Eh.get(t);void 0!==e&&(this[e]=u(s,i.getPropertyOptions(e).type))}',
  },
  {
    start: 'requestUpdate(t,s,i',
    end: '!1===this.isUpdatePending',
    rest: 'requestUpdate(t,s){if(void 0!==t&&!f(this[t],s))return;',
  },
  { start: 'C(t,s,{useDefault', end: 'async _$EP', rest: '' },
  { start: 'const t=this.constructor.elementProperties;if(t.size', end: '}let t=!1;', rest: '' },
  // What changed is asked by nobody here, and of the controllers' methods only two are there.
  {
    start: 'let t=!1;const s=this._$AL;',
    end: 'willUpdate(t){}',
    rest: 'try{this.willUpdate(),this.update()}catch(s){throw this._$EM(),s}this._$AE()}',
  },
  {
    start: 'this._$EO?.forEach(t=>t.hostUpdated',
    end: 'this.updated(t)',
    rest: 'this.hasUpdated=!0,',
  },
  { start: 'this._$AL=new Map,', end: 'this.isUpdatePending=!1}get', rest: '' },
  { start: 'shouldUpdate(t)', end: 'update(t){', rest: '' },
  { start: 'this._$Eq&&=', end: 'this._$EM()}updated', rest: '' },
  { start: 'firstUpdated(t){}', end: '}y.elementStyles', rest: '' },
  { start: 'p?.({', end: 'export{', rest: '0;' },
  { start: ',s as adoptStyles', end: '};', rest: '' },
];

const element: readonly Cut[] = [
  { start: 'const s=globalThis;', end: 'class i', rest: '' },
  {
    start: 'constructor(){super(',
    end: 'render(){return r}',
    rest: 'update(){super.update(),e(this.render(),this.renderRoot)}',
  },
  { start: ',s.litElementHydrate', end: 'export{', rest: ';' },
  { start: ',n as _$LE', end: '}', rest: '' },
];

const cuts = { 'lit-html': html, 'reactive-element': reactive, 'lit-element': element };

/**
 * Leaves out of the bundled Lit what these elements have no use for, and what it writes on `window`: about a third of it.
 * Fails when Lit has changed so that there is something else to leave out; npm's users get Lit as it is.
 */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/css-tag\.js$/ },
      handler: () => cssTag,
    },
    transform: {
      filter: { id: /node_modules\/.*\/(lit-html|reactive-element|lit-element)\.js$/ },
      handler(code, id) {
        const name = /([^/]+)\.js$/.exec(id)![1] as keyof typeof cuts;
        for (const { start, end, rest = '' } of cuts[name]) {
          const from = code.indexOf(start);
          const to = code.indexOf(end, from + start.length);
          if (from < 0 || to < 0 || code.includes(start, from + 1))
            this.error(`${name} has changed: not once ${start} … ${end}`);
          code = code.slice(0, from) + rest + code.slice(to);
        }
        return code;
      },
    },
  };
}
