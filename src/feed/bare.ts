/** The same members without a prototype: what a page hangs on `Object.prototype` is then no option and no data. */
export const bare = <const T extends object>(members: T): T => {
  return Object.assign(Object.create(null) as T, members);
};
