import type { NumberingPlan } from './numbering-plan.ts';

/**
 * Abroad is another country calling code than the sender's (platform.md 9.4), so the countries of +1 text each other as
 * at home. The numbering plan writes exactly those numbers in international form. A sender whose country we cannot tell
 * is not held against the text.
 */
export function goesAbroad(from: string, to: string, plan: NumberingPlan): boolean {
  const home = from.startsWith('+1') ? 'US' : plan.countryOf(from);
  return home !== null && plan.formatFor(to, home).startsWith('+');
}
