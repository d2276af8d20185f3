const dash = /[\u2010-\u2015\u2212\u2043]/g;
/** Spaces of any width, and the invisible marks that contacts of phones put around numbers. */
const space = /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff]/g;
const fullWidth = /[\uff01-\uff5e]/g;
const comma = /[\u3001\u060c]/g;
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;

const fullWidthOffset = 0xfee0;

/**
 * The same text with the plain sign for each digit, dash, space and comma of other scripts. One sign for one sign, so
 * that a place in the answer is the same place in what was typed.
 */
export const plainSigns = (text: string): string =>
  text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
    .replace(dash, '-')
    .replace(space, ' ')
    .replace(comma, ',')
    .replace(arabicDigit, (sign) => String(sign.charCodeAt(0) & 0xf));
