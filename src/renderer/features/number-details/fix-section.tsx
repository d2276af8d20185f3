import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { usePerson } from '../../use-truth.ts';
import { Section } from './section.tsx';

interface FixSectionProps {
  readonly listing: NumberListing;
  readonly verdict: Verdict;
}

/** Whom to ask about the worst of the findings; nothing where there is nothing to mend. */
export function FixSection({ listing, verdict }: FixSectionProps): ReactElement | null {
  const { t } = useTranslation();
  const company = usePerson()?.companyName ?? null;
  const [worst] = verdict.findings;
  const owner = listing.number.owner?.name ?? null;
  if (worst === undefined) return null;
  return (
    <Section title={t('details.fix.title')}>
      <p>
        {worst.fixer === 'admin'
          ? company === null
            ? t('details.fix.adminUnnamed')
            : t('details.fix.admin', { company })
          : worst.fixer === 'number-owner' && owner !== null
            ? t('details.fix.namedOwner', { owner })
            : t(`details.fix.${worst.fixer}`)}
      </p>
    </Section>
  );
}
