import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { nameOf, queueOf } from '../numbers/number-words.ts';

/** "Main company number", "Call queue number of Sales, ext. 11601", "Number of Tomas Reyes, ext. 207". */
function whose({ number, ownership }: NumberListing, t: TFunction): string {
  const owner = number.owner?.name ?? null;
  const extension = number.owner?.extensionNumber ?? null;
  if (owner === null) return t(`details.handling.what.${ownership.kind}`);
  const what =
    ownership.kind === 'delegated'
      ? t('details.handling.delegated')
      : t(`details.handling.what.${ownership.kind}`);
  return extension === null
    ? t('details.handling.owned', { what, owner })
    : t('details.handling.ownedExtension', { what, owner, extension });
}

/** Whom a number belongs to and who handles its texts, as sentences. */
export function handlingWords(listing: NumberListing, t: TFunction): string {
  const { handling, ownership } = listing;
  const slots = { whose: whose(listing, t) };
  if (handling.kind === 'others') {
    return t('details.handling.others', { ...slots, names: handling.names.join(', ') });
  }
  if (handling.kind === 'you' && ownership.kind === 'call-queue')
    return t('details.handling.youQueue', slots);
  if (handling.kind === 'you' && ownership.kind === 'delegated') return t('details.handling.lent', slots);
  return t(`details.handling.${handling.kind}`, slots);
}

/** Who gets the texts to the main number while nobody assigned them (platform.md 10, row 3). */
export function operatorWords({ operator }: NumberListing, t: TFunction): readonly string[] {
  if (operator === null) return [];
  // Where the name may not be read, the extension number stands for it.
  const who = /^\d+$/.test(operator) ? t('kind.extension', { extension: operator }) : operator;
  return [t('details.handling.operator', { operator: who })];
}

/** Where an answer to a text from this number is kept. */
export function repliesWords(listing: NumberListing, t: TFunction): string {
  const { handling, replies } = listing;
  if (handling.kind === 'others') {
    return t('details.repliesText.others', { names: handling.names.join(', ') });
  }
  if (handling.kind === 'others-or-off' || handling.kind === 'no-texts') {
    return t(`details.repliesText.${handling.kind}`);
  }
  switch (replies.kind) {
    case 'queue':
      return t(`details.repliesText.${replies.readable}`, { queue: queueOf(listing, t) });
    case 'not-seen':
      return t('details.repliesText.not-seen');
    case 'own-inbox':
      return handling.kind === 'you'
        ? t('details.repliesText.assigned', { name: nameOf(listing, t) })
        : t('details.repliesText.own');
  }
}
