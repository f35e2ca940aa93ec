import { kindOf } from './token-kinds.js';

const longest = 300;

// Whatever could load something, or end the declaration that it stands in. A font's name never needs a backslash.
const forbidden =
  /[\\;{}<>@]|\/\*|(^|[^\w-])(url|src|image|image-set|-webkit-image-set|element|cross-fade|attr)\(/i;

/** Why a value cannot be a token's; undefined where it can. Empty is none. */
export function faultOf(name: string, value: string): string | undefined {
  if (value.length > longest) return `longer than ${longest} characters`;
  if (forbidden.test(value)) return 'not a plain value: it could load or end something';
  const { property, control } = kindOf(name);
  if (CSS.supports(property, value)) return undefined;
  return control === 'color' ? 'not a color' : `not a value that ${property} takes`;
}
