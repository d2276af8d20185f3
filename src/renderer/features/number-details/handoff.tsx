import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNumbersState, useOutbox, usePerson } from '../../use-truth.ts';
import { personWords } from '../shell/person-words.ts';
import { useCopy } from '../shell/use-copy.ts';
import { adminNote } from './admin-note.ts';
import { lastFailureOf } from './last-failure.ts';

interface HandoffProps {
  readonly listing: NumberListing;
  readonly verdict: Verdict;
}

/** The note for the admin, shown in full before it is copied. */
export function Handoff({ listing, verdict }: HandoffProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const copy = useCopy();
  const person = usePerson();
  const { checkedAt } = useNumbersState();
  const lastFailure = lastFailureOf(useOutbox(), listing.number.e164);
  const note = adminNote(listing, verdict, {
    t,
    formats,
    person: person === null ? null : personWords(person, t),
    checkedAt,
    lastFailure,
  });
  return (
    <section className="handoff" aria-label={t('details.note.label')}>
      <pre>{note}</pre>
      <div className="handoff__foot">
        {t('details.note.noMessage')}
        <button type="button" className="btn push" data-size="sm" onClick={() => copy(note)}>
          <Icon name="copy" />
          {t('app.copyForAdmin')}
        </button>
      </div>
    </section>
  );
}
