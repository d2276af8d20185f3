/** Two-digit calling codes (ITU-T E.164); one-digit ones are 1 and 7, all others have three digits. */
const twoDigitCodes = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 ' +
    '81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);

/** Area codes under +1 of countries other than the United States with its territories, and Canada. */
const otherNanpAreaCodes = new Set(
  '242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876'.split(' '),
);

/** The charging area of an E.164 number: its calling code, and for the Caribbean under +1 also the area code. */
function callingArea(phoneNumber: string): string {
  const digits = phoneNumber.slice(1);
  if (digits.startsWith('1')) {
    const areaCode = digits.slice(1, 4);
    return otherNanpAreaCodes.has(areaCode) ? `1${areaCode}` : '1';
  }
  if (digits.startsWith('7')) return '7';
  const two = digits.slice(0, 2);
  return twoDigitCodes.has(two) ? two : digits.slice(0, 3);
}

/** True when a text between the two goes abroad. The United States and Canada count as one (platform.md 9.4). */
export function isInternational(from: string, to: string): boolean {
  return callingArea(from) !== callingArea(to);
}
