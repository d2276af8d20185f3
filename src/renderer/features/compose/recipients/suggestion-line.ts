import type { PersonAtNumber } from '#domain/people/known-person.ts';
import { readRecipients } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';

/**
 * Somebody who was chosen as a line of To, "Ruth Abernathy <(703) 555-0186>", so that the draft keeps the name; the
 * number alone where the name would make the line read as something else.
 */
export function suggestionLine({ name, number }: PersonAtNumber, rules: RecipientRules): string {
  const written = rules.plan.formatFor(number, rules.homeCountry);
  const means = (line: string): boolean => {
    const read = readRecipients(`${line}\n`, rules);
    return read.length === 1 && read[0]?.e164 === number;
  };
  const lines = name === null ? [written] : [`${name.replace(/[<>\s]+/g, ' ').trim()} <${written}>`, written];
  return lines.find(means) ?? number;
}
