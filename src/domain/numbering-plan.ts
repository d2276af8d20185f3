import {
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber as ParsedNumber,
} from 'libphonenumber-js/core';

/** Reads and writes phone numbers by the world's numbering plans. */
export interface NumberingPlan {
  /** A real, dialable number as E.164, or null. `homeCountry` (ISO 3166-1 alpha-2) reads numbers typed without one. */
  parse(typed: string, homeCountry: string): string | null;
  /** "(650) 555-0142" for `+16505550142` at home in the US, "+44 7700 900123" from there for a British one. */
  formatFor(e164: string, homeCountry: string): string;
  /** ISO 3166-1 alpha-2 of the number's country, or null where the plan does not say. */
  countryOf(e164: string): string | null;
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
  };
}
