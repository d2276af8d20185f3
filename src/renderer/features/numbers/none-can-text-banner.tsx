import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { useHomeCountry, usePerson } from '../../use-truth.ts';
import { Banner } from '../shell/banner.tsx';
import { personWords } from '../shell/person-words.ts';
import { useCopy } from '../shell/use-copy.ts';
import { nameOf } from './number-words.ts';
import { shortNote } from './verdict-words.ts';

/** Every number is listed with its reason, and the admin gets them as one note. */
export function NoneCanTextBanner(): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const copy = useCopy();
  const listings = useAppState((state) => state.listings);
  const person = usePerson();
  const homeCountry = useHomeCountry();
  if (person === null || listings.length === 0) return null;
  if (listings.some(({ verdict }) => verdict.level !== 'cannot')) return null;
  const note = (): string =>
    [
      t('numbers.noneCanTextForAdmin', { person: personWords(person, t) }),
      ...listings.map((listing) =>
        t('numbers.adminLine', {
          number: formats.phone(listing.number.e164, homeCountry),
          name: nameOf(listing, t),
          verdict: shortNote(listing, t),
        }),
      ),
    ].join('\n');
  return (
    <Banner
      icon="cannot"
      title={t('numbers.noneCanTextTitle')}
      actions={[{ label: t('app.copyForAdmin'), act: () => copy(note()) }]}
    >
      {t('numbers.noneCanTextText')}
    </Banner>
  );
}
