import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { Banner } from '../shell/banner.tsx';
import { nameOf } from './number-words.ts';

/** A queue keeps its texts itself, and not everybody who sends for it may read them (platform.md 6.4). */
export function QueueHistoryBanner({ listing }: { readonly listing: NumberListing }): ReactElement | null {
  const { t } = useTranslation();
  const { replies, verdict } = listing;
  if (replies.kind !== 'queue' || replies.readable !== 'no' || !mayChoose(verdict)) return null;
  return (
    <Banner icon="lock" title={t('numbers.queueHistoryTitle')}>
      {t('numbers.queueHistoryText', { name: nameOf(listing, t) })}
    </Banner>
  );
}
