import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { peopleWords } from '../conversations/people-words.ts';
import { numberWords } from './number-words.ts';
import { OptOutBanner } from './opt-out-banner.tsx';
import { optOutsOf, pairsKnown } from './pairs-known.ts';
import { useAskConsents } from './use-ask-consents.ts';

interface OptOutsHereProps {
  /** The own number of the conversation, E.164, and its row where it is still there. */
  readonly number: string;
  readonly listing: NumberListing | null;
  readonly people: readonly string[];
  /** What RingCentral calls the one other person. */
  readonly name: string | null;
}

/** Who of a conversation opted out of its number, one banner each. Its place is there before, so that it is heard. */
export function OptOutsHere({ number, listing, people, name }: OptOutsHereProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const known = useAppState(({ consents }) => consents);
  useAskConsents(number, people, false);
  return (
    <div className="notices" role="status">
      {optOutsOf(pairsKnown(number, people, known)).map((consent) => (
        <OptOutBanner
          key={consent.person}
          consent={consent}
          person={peopleWords(
            { people: [consent.person], name: people.length === 1 ? name : null },
            formats,
            homeCountry,
          )}
          number={numberWords({ number, listing, formats, homeCountry, t })}
        />
      ))}
    </div>
  );
}
