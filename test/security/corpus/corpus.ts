import { attributes } from './attributes.js';
import { clobbering } from './clobbering.js';
import { controls, loneSurrogates, separators } from './controls.js';
import { css } from './css.js';
import { entities } from './entities.js';
import { eventHandlers } from './event-handlers.js';
import { hosts } from './hosts.js';
import { longStrings } from './long-strings.js';
import { danglingMarkup, mutations, polyglots } from './markup-tricks.js';
import { prototypeNames, prototypePaths } from './prototype-names.js';
import { schemes } from './schemes.js';
import { tags } from './tags.js';
import { templateSyntax } from './template-syntax.js';
import { bidi, homoglyphs, zalgo } from './writing.js';

/** What may stand where an address is expected. */
export const addressClasses: Readonly<Record<string, readonly string[]>> = { schemes, hosts };

/** Every class of vectors by its name. What runs calls `sentinel`; what loads asks evil.example. */
export const classes: Readonly<Record<string, readonly string[]>> = {
  tags,
  'event handlers': eventHandlers,
  attributes,
  ...addressClasses,
  entities,
  'template syntax': templateSyntax,
  css,
  clobbering,
  'prototype names': [...prototypeNames, ...prototypePaths],
  bidi,
  zalgo,
  homoglyphs,
  separators,
  controls,
  'lone surrogates': loneSurrogates,
  'dangling markup': danglingMarkup,
  mutations,
  polyglots,
  'long strings': longStrings,
};

/** All distinct vectors. */
export const vectors: readonly string[] = [...new Set(Object.values(classes).flat())];

/** All distinct addresses. */
export const addresses: readonly string[] = [...new Set(Object.values(addressClasses).flat())];
