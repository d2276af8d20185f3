import { useCallback, useMemo } from 'react';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { useHomeCountry } from '../../../use-truth.ts';
import { useAskConsents } from '../../consents/use-ask-consents.ts';
import { readPeople, type ReadPeople } from './read-recipients.ts';
import { useNames } from './use-names.ts';
import type { WhoWords } from '../send/send-words.ts';

/** Whom a name is looked for: the number, and what was typed with it. */
type Named = Pick<ReadRecipient, 'e164' | 'name'>;

export interface PaneRecipients {
  readonly recipients: ReadPeople;
  /** How what is typed in To is read. */
  readonly rules: RecipientRules;
  /** What a recipient is called; null where nobody knows. */
  readonly nameOf: (person: Named) => string | null;
  /** How a recipient is called in a sentence. */
  readonly whoWords: WhoWords;
}

/**
 * Whom the pane is for and what they are called. Asks main for their names and for who of them opted out.
 *
 * @param from E.164 of the number that sends; null while there is none
 */
export function useRecipients(from: string | null): PaneRecipients {
  const { formats } = useServices();
  const { plan } = formats;
  const homeCountry = useHomeCountry();
  const to = useAppState((state) => state.to);
  const isAnswer = useAppState(({ answering }) => answering !== null);
  const rules = useMemo(() => ({ plan, homeCountry, from }), [plan, homeCountry, from]);
  const recipients = useMemo(() => readPeople(to, rules), [to, rules]);
  const names = useNames(recipients.people);
  useAskConsents(from, recipients.people, !isAnswer);
  const nameOf = useCallback(
    ({ e164, name }: Named): string | null => (e164 === null ? null : (names.get(e164) ?? name)),
    [names],
  );
  const whoWords = useMemo<WhoWords>(
    () => ({
      who: (e164) => names.get(e164) ?? formats.phone(e164, homeCountry),
      country: (e164) => formats.country(plan.countryOf(e164) ?? ''),
      count: (value) => formats.count(value),
    }),
    [names, formats, plan, homeCountry],
  );
  return { recipients, rules, nameOf, whoWords };
}
