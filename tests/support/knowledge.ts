import { noHints } from '#domain/account-hints.ts';
import type { NumberKnowledge } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import { registrationNotRead, type Registration } from '#domain/registration.ts';

/** What is known beside a number's own record, when only its registration matters. */
export const knowing = (registration: Registration = registrationNotRead): NumberKnowledge => ({
  registration,
  hints: noHints,
  settings: plainSettings,
});
