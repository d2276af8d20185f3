import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { handlingWords, operatorWords, repliesWords } from './handling-words.ts';
import { Section } from './section.tsx';

export function HandlingSection({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('details.handling.title')}>
      <p>{[handlingWords(listing, t), ...operatorWords(listing, t)].join(' ')}</p>
    </Section>
  );
}

export function RepliesSection({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('details.replies')}>
      <p>{repliesWords(listing, t)}</p>
    </Section>
  );
}
