import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { queueOf } from './number-words.ts';

function replies(listing: NumberListing, where: 'replies' | 'repliesShort', t: TFunction): string {
  return t(`verdict.${where}.${listing.replies.kind}`, { queue: queueOf(listing, t) });
}

type WordsKey = VerdictReason | 'assigned-to' | 'abroad-not-known' | 'campaign-could-not-be-checked';

/** The words a reason goes by: more may be known than the reason alone says. */
function wordsKey(
  { handling, registration }: NumberListing,
  { reason, level }: Pick<Verdict, 'reason' | 'level'>,
): WordsKey {
  if (reason === 'not-assigned' && handling.kind === 'others') return 'assigned-to';
  if (reason === 'abroad' && level === 'unknown') return 'abroad-not-known';
  return reason === 'campaign-not-checked' && registration.state === 'not-answered'
    ? 'campaign-could-not-be-checked'
    : reason;
}

/** What the words of a reason may name. */
function slotsOf(
  { handling }: NumberListing,
  { quote }: Pick<Verdict, 'quote'>,
): { readonly quote: string; readonly names: string } {
  return { quote: quote ?? '', names: handling.kind === 'others' ? handling.names.join(', ') : '' };
}

function note(listing: NumberListing, verdict: Verdict, t: TFunction): string {
  return t(`verdict.notes.${wordsKey(listing, verdict)}`, slotsOf(listing, verdict));
}

/** The note behind the word in the number list: "your inbox", "campaign suspended". */
export function shortNote(listing: NumberListing, t: TFunction): string {
  const { verdict } = listing;
  if (verdict.reason === 'all-good') return replies(listing, 'repliesShort', t);
  return verdict.reason === 'toll-free' ? t('verdict.shortTollFree') : note(listing, verdict, t);
}

/** The word that a verdict goes by: "Ready", "Opted out". */
export function verdictWord({ level, reason }: Pick<Verdict, 'level' | 'reason'>, t: TFunction): string {
  return reason === 'opted-out' ? t('consent.level') : t(`verdict.levels.${level}`);
}

/** Whether the long note of this verdict says where replies land. */
export function saysReplies({ reason }: Verdict): boolean {
  return (
    reason === 'all-good' ||
    reason === 'no-pictures' ||
    reason === 'delegated' ||
    reason === 'replies-not-seen'
  );
}

/**
 * The note in the sender line and the From menu: "replies go to your inbox", "campaign suspended".
 *
 * @param verdict about this number and the text that is being written, where there is one
 */
export function longNote(listing: NumberListing, t: TFunction, verdict: Verdict = listing.verdict): string {
  if (verdict.reason === 'all-good') return replies(listing, 'replies', t);
  const words = note(listing, verdict, t);
  return verdict.reason === 'no-pictures'
    ? t('verdict.noteWithReplies', { note: words, replies: replies(listing, 'replies', t) })
    : words;
}

/** What it means or who can change it, as a sentence. */
export function adviceOf(listing: NumberListing, t: TFunction, verdict: Verdict = listing.verdict): string {
  return t(`verdict.advice.${wordsKey(listing, verdict)}`, slotsOf(listing, verdict));
}

/** What was found, as a sentence: "Its campaign is suspended." */
export function factOf(
  listing: NumberListing,
  finding: Pick<Verdict, 'reason' | 'level' | 'quote'>,
  t: TFunction,
): string {
  return `${factWords(listing, finding, t)}.`;
}

/** The same without its full stop, for a table. */
export function factWords(
  listing: NumberListing,
  finding: Pick<Verdict, 'reason' | 'level' | 'quote'>,
  t: TFunction,
): string {
  return t(`details.facts.${wordsKey(listing, finding)}`, slotsOf(listing, finding));
}
