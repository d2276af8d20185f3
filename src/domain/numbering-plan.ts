import {
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber as ParsedNumber,
} from 'libphonenumber-js/core';

/** What the number of digits alone says against a number; `digits` is null where the plan knows several lengths. */
export type LengthFault =
  | { readonly kind: 'too-short' | 'too-long'; readonly digits: number | null }
  | { readonly kind: 'country-unknown' };

/** ITU-T E.164: at most fifteen digits. */
const mostDigits = 15;

/** Reads and writes phone numbers by the world's numbering plans. */
export interface NumberingPlan {
  /** A real, dialable number as E.164, or null. `homeCountry` (ISO 3166-1 alpha-2) reads numbers typed without one. */
  parse(typed: string, homeCountry: string): string | null;
  /** "(650) 555-0142" for `+16505550142` at home in the US, "+44 7700 900123" from there for a British one. */
  formatFor(e164: string, homeCountry: string): string;
  /** ISO 3166-1 alpha-2 of the number's country, or null where the plan does not say. */
  countryOf(e164: string): string | null;
  /** How many digits are missing or too many; null where the length is not what is wrong. */
  lengthFault(typed: string, homeCountry: string): LengthFault | null;
}

/**
 * The metadata is handed in, because the main process carries the full tables and the window the small ones; with the
 * full ones `parse` is stricter.
 */
export function createNumberingPlan(metadata: MetadataJson): NumberingPlan {
  const isCountry = (code: string): code is CountryCode => Object.hasOwn(metadata.countries, code);

  const read = (typed: string, homeCountry?: string): ParsedNumber | undefined =>
    parsePhoneNumberFromString(
      typed,
      homeCountry !== undefined && isCountry(homeCountry)
        ? { defaultCountry: homeCountry, extract: false }
        : { extract: false },
      metadata,
    );

  return {
    parse(typed, homeCountry) {
      const parsed = read(typed, homeCountry);
      return parsed !== undefined && parsed.ext === undefined && parsed.isValid() ? parsed.number : null;
    },
    formatFor(e164, homeCountry) {
      const parsed = read(e164);
      if (parsed === undefined) return e164;
      const home = isCountry(homeCountry) ? getCountryCallingCode(homeCountry, metadata) : null;
      return parsed.countryCallingCode === home ? parsed.formatNational() : parsed.formatInternational();
    },
    countryOf(e164) {
      return read(e164)?.country ?? null;
    },
    lengthFault(typed, homeCountry) {
      const digits = typed.replace(/\D/g, '');
      const hasCountry = typed.trim().startsWith('+');
      if (!hasCountry && !isCountry(homeCountry)) return null;
      const home = isCountry(homeCountry) ? getCountryCallingCode(homeCountry, metadata) : '';
      // "1 703 555 018" is +1 with its country, since no area begins with 1; elsewhere a 0 is dialled at home alone.
      const trunk = home === '1' ? /^1/ : /^0/;
      const fault = (candidate: string): string | undefined =>
        validatePhoneNumberLength(
          hasCountry ? `+${candidate}` : `+${home}${candidate.replace(trunk, '')}`,
          metadata,
        );
      const onlyOf = (candidates: readonly string[]): number | null => {
        const fitting = candidates.filter((candidate) => fault(candidate) === undefined);
        const [only] = fitting;
        return fitting.length === 1 && only !== undefined ? Math.abs(only.length - digits.length) : null;
      };
      const steps = Array.from({ length: mostDigits }, (_, step) => step + 1);
      switch (fault(digits)) {
        case 'TOO_SHORT':
        case 'INVALID_LENGTH':
          return { kind: 'too-short', digits: onlyOf(steps.map((step) => digits + '0'.repeat(step))) };
        case 'TOO_LONG':
          return { kind: 'too-long', digits: onlyOf(steps.map((step) => digits.slice(0, -step))) };
        case 'INVALID_COUNTRY':
          return hasCountry ? { kind: 'country-unknown' } : null;
        default:
          return null;
      }
    },
  };
}
