import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Said } from '../../ui/said.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useNumbersState, useOutbox } from '../../use-truth.ts';
import { evidenceOf } from './evidence.ts';
import { lastFailureOf } from './last-failure.ts';
import { Section } from './section.tsx';

interface EvidenceSectionProps {
  readonly listing: NumberListing;
  readonly verdict: Verdict;
}

/** One finding a row, each with where it was read and when. */
export function EvidenceSection({ listing, verdict }: EvidenceSectionProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { checkedAt } = useNumbersState();
  const now = useNow(60_000);
  const lastFailure = lastFailureOf(useOutbox(), listing.number.e164);
  const rows = evidenceOf(listing, verdict, { t, formats, checkedAt, now, lastFailure });
  return (
    <Section title={t('details.evidence.title')}>
      <table className="evidence">
        <thead>
          <tr>
            <th scope="col">{t('details.evidence.finding')}</th>
            <th scope="col">{t('details.evidence.source')}</th>
            <th scope="col">{t('details.evidence.checked')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, level, finding, why, source, time }) => (
            <tr key={key}>
              <td>
                <span className="evidence__finding" data-verdict={level}>
                  <Icon name={level} />
                  <span>
                    {finding}
                    <Said>. </Said>
                    <span className="evidence__why">{why}</span>
                  </span>
                </span>
              </td>
              <td className="evidence__source">{source}</td>
              <td className="evidence__time">{time}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
