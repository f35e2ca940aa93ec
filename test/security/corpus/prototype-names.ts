// Names by which a careless copy reaches the prototype of everything.

/** The names themselves: as keys of objects, and as words. */
export const prototypeNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  'caller',
  'callee',
  'arguments',
  'Symbol.toPrimitive',
  'Symbol(advisor-embed.feed)',
  'advisor-embed.feed',
];

/** Paths and mark-up that name them. */
export const prototypePaths: readonly string[] = [
  '__proto__.sentinel',
  '__proto__[sentinel]',
  'constructor.prototype.sentinel',
  'constructor[prototype][sentinel]',
  '/__proto__/sentinel',
  '["__proto__"]',
  '{"__proto__":{"sentinel":1}}',
  '{"constructor":{"prototype":{"sentinel":1}}}',
  '_\u200b_proto__',
  '__pro\u0000to__',
  '__PROTO__',
  '__proto__\u0000',
  'constructor.constructor("sentinel(1)")()',
  'a.b.__proto__.c',
  '?__proto__[sentinel]=1',
  '#__proto__=1',
];
