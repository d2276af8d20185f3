import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { isShared } from '#domain/ownership.ts';
import { useServices } from '../../app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { historyWords } from '../numbers/change-words.ts';
import { Section } from './section.tsx';
import { useNumberHistory } from './use-number-history.ts';

/** What changed about the number, with the day on which it was seen. */
export function ChangesSection({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const now = useNow(null);
  const { notes, error } = useNumberHistory(listing.number.e164);
  return (
    <Section title={t('details.changes.title')}>
      {notes !== null && notes.length > 0 ? (
        <ul className="changes">
          {notes.map(({ id, at, change }) => (
            <li key={id}>
              <time dateTime={new Date(at).toISOString()} title={formats.exact(at, now)}>
                {formats.date(at, now)}
              </time>{' '}
              <span>{historyWords(change, isShared(listing.ownership), t)}</span>
            </li>
          ))}
        </ul>
      ) : error !== null ? (
        <p>{t('details.changes.failed')}</p>
      ) : notes === null ? null : (
        <p>{t('details.changes.none')}</p>
      )}
    </Section>
  );
}
