import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';

function replies(
  { number, replies: place }: NumberListing,
  where: 'replies' | 'repliesShort',
  t: TFunction,
): string {
  const owner = number.owner?.name ?? t('verdict.queueUnnamed');
  // "Sales queue" as a name would otherwise read "Sales queue queue".
  const queue = owner.replace(/\s+queue$/i, '');
  return t(`verdict.${where}.${place.kind}`, { queue });
}

const quoteOf = (verdict: Verdict): { quote: string } => ({ quote: verdict.quote ?? '' });

/** The note behind the word in the number list: "your inbox", "campaign suspended". */
export function shortNote(listing: NumberListing, t: TFunction): string {
  const { verdict } = listing;
  if (verdict.reason === 'all-good') return replies(listing, 'repliesShort', t);
  if (verdict.reason === 'toll-free') return t('verdict.shortTollFree');
  return t(`verdict.notes.${verdict.reason}`, quoteOf(verdict));
}

/** The note in the sender line and the From menu: "replies go to your inbox", "campaign suspended". */
export function longNote(listing: NumberListing, t: TFunction): string {
  const { verdict } = listing;
  if (verdict.reason === 'all-good') return replies(listing, 'replies', t);
  const note = t(`verdict.notes.${verdict.reason}`, quoteOf(verdict));
  return verdict.reason === 'no-pictures'
    ? t('verdict.noteWithReplies', { note, replies: replies(listing, 'replies', t) })
    : note;
}

/** What it means or who can change it, as a sentence. */
export function adviceOf(verdict: Verdict, t: TFunction): string {
  return t(`verdict.advice.${verdict.reason}`, quoteOf(verdict));
}
