import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { nameOfUseCase, purposesOf, textOfUseCase, usesLine } from '../numbers/registration-words.ts';
import { Section } from './section.tsx';

/** Every use case with what it covers, or why there are none to name. */
export function UsesSection({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const useCases = purposesOf(listing);
  return (
    <Section title={t('details.uses')}>
      {useCases.length === 0 ? (
        <p>{usesLine(listing, t)}.</p>
      ) : (
        <ul className="uses">
          {useCases.map((useCase) => (
            <li key={useCase}>
              <b>{nameOfUseCase(useCase, t)}</b> <span>{textOfUseCase(useCase, t)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
