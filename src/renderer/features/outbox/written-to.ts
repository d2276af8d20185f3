import { readRecipients } from '#domain/recipients/read-recipients.ts';
import type { Formats } from '../../formats.ts';

/** Whom a draft is for, in a line: by name where one was typed, else by number; empty for nobody yet. */
export function writtenTo(to: string, homeCountry: string, formats: Formats): string {
  return readRecipients(to, { plan: formats.plan, homeCountry, from: null })
    .map(({ name, e164, typed }) => name ?? (e164 === null ? typed : formats.phone(e164, homeCountry)))
    .join(', ');
}
