import { expect } from '@open-wc/testing';
import * as published from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { localeChange, localeFor, quotesOf, registerLocale } from '../../src/locales/locale.js';
import { pt } from '../../src/locales/pt.js';

describe('the languages of the interface', () => {
  it('say all that English says, each in its own words', () => {
    for (const locale of [es, pt]) {
      expect(Object.keys(locale).sort()).to.deep.equal(Object.keys(en).sort());
      const own = Object.entries(locale).filter(([, value]) => typeof value === 'string');
      for (const [key, value] of own) expect(value, key).not.to.equal(en[key as 'retry']);
      expect(locale.skipped(1)).not.to.equal(locale.skipped(2));
    }
  });

  it('are found by the whole tag, then by ever less of it, in any case', () => {
    expect(localeFor('es').loading).to.equal(es.loading);
    expect(localeFor('ES-mx').loading).to.equal(es.loading);
    expect(localeFor('es-419').lang).to.equal('es-419');
    registerLocale({ lang: 'zh-Hant', retry: '重試' });
    expect(localeFor('zh-Hant').retry).to.equal('重試');
    expect(localeFor('zh-Hant-TW').retry).to.equal('重試');
    expect(localeFor('zh-Hans').retry).to.equal(en.retry);
  });

  it('are English where no tag is known', () => {
    for (const tag of [undefined, '', 'xx', '*', 'i-default', {} as string]) {
      expect(localeFor(tag)).to.include({ lang: 'en', retry: en.retry });
    }
  });

  it('are those of the first tag that is known', () => {
    expect(localeFor('xx', 'pt-BR', 'es')).to.include({ lang: 'pt-BR', retry: pt.retry });
  });

  it('are told to the page’s elements when one is added', () => {
    let count = 0;
    const tell = () => count++;
    window.addEventListener(localeChange, tell);
    registerLocale({ lang: 'eo' });
    window.removeEventListener(localeChange, tell);
    expect(count).to.equal(1);
    expect(localeFor('eo').retry).to.equal(en.retry);
  });

  it('say in English what an added one leaves out, of the failures too', () => {
    registerLocale({ lang: 'lad', missing: 'No ay' });
    expect(localeFor('lad')).to.include({ failed: en.failed, missing: 'No ay' });
  });

  it('can be added by whoever imports the package', () => {
    expect(published.registerLocale === registerLocale).to.equal(true);
  });

  it('bring the quotation marks of a text in them', () => {
    expect(quotesOf('es-AR')).to.deep.equal(['«', '»']);
    expect(quotesOf(undefined)).to.deep.equal(['“', '”']);
  });
});
