import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { usePerson } from '../../use-truth.ts';
import { Section } from './section.tsx';

/** Whom to ask about the worst of the findings; nothing where there is nothing to mend. */
export function FixSection({ verdict }: { readonly verdict: Verdict }): ReactElement | null {
  const { t } = useTranslation();
  const company = usePerson()?.companyName ?? null;
  const [worst] = verdict.findings;
  if (worst === undefined) return null;
  return (
    <Section title={t('details.fix.title')}>
      <p>
        {worst.fixer === 'admin'
          ? company === null
            ? t('details.fix.adminUnnamed')
            : t('details.fix.admin', { company })
          : t(`details.fix.${worst.fixer}`)}
      </p>
    </Section>
  );
}
