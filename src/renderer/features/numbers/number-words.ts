import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { givenName } from '#domain/number-name.ts';
import { isTollFree } from '#domain/phone-number.ts';

/** What a number is called; one without a name of its own by its kind. */
export function nameOf(listing: NumberListing, t: TFunction): string {
  return givenName(listing) ?? t(`kinds.${listing.ownership.kind}`);
}

/** Whom it belongs to or what it is, without saying the name twice: "ext. 11601", "Site number", "Toll-free". */
export function kindOf(listing: NumberListing, t: TFunction): string {
  const { number, ownership, verdict } = listing;
  const name = nameOf(listing, t);
  const owner = number.owner?.name ?? null;
  const extension = number.owner?.extensionNumber ?? null;
  const ownerSaysMore = owner !== null && owner !== name;
  if (verdict.reason === 'fax') return t('kind.fax');
  if (ownership.kind === 'call-queue' && extension !== null) {
    return ownerSaysMore
      ? t('kind.ownerExtension', { owner, extension })
      : t('kind.extension', { extension });
  }
  // The label may say so already.
  const isNamedTollFree = /\btoll[\s-]?free\b/i.test(name);
  if (ownership.group === 'company' && isTollFree(number) && !isNamedTollFree) return t('kind.tollFree');
  if (ownership.kind === 'site' && ownerSaysMore) return t('kind.site', { owner });
  const kind = t(`kinds.${ownership.kind}`);
  return kind === name ? (number.location ?? '') : kind;
}

/** The queue a number belongs to, without the word that follows it: "Sales queue" would read "Sales queue queue". */
export function queueOf({ number }: NumberListing, t: TFunction): string {
  return (number.owner?.name ?? t('verdict.queueUnnamed')).replace(/\s+queue$/i, '');
}
