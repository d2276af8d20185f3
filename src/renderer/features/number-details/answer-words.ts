import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { adviceOf, factOf, longNote } from '../numbers/verdict-words.ts';

/** "No, texts will fail." (ui.md, "Verdicts") */
export function answerOf(verdict: Verdict, t: TFunction): string {
  return t(`details.answers.${verdict.reason === 'not-linked' ? 'not-linked' : verdict.level}`);
}

/** What the answer rests on and what can be done, as sentences. */
export function answerSentence(listing: NumberListing, verdict: Verdict, t: TFunction): string {
  if (verdict.reason === 'all-good') {
    const note = longNote(listing, t, verdict);
    const replies = `${note.charAt(0).toUpperCase()}${note.slice(1)}.`;
    const { registration } = listing;
    return registration.state === 'read' && registration.campaign !== null
      ? t('details.confirmedText', { replies })
      : t('details.readyText', { replies });
  }
  const sentences = [factOf(listing, verdict, t), adviceOf(listing, t, verdict)];
  // The campaign stops what goes out, not what comes in.
  if (verdict.level === 'fail') sentences.push(t('details.youCanRead'));
  if (verdict.reason === 'campaign-refused' || verdict.reason === 'campaign-pending') {
    sentences.push(...faultsOf(listing, t));
  }
  return sentences.join(' ');
}

function faultsOf({ registration }: NumberListing, t: TFunction): readonly string[] {
  if (registration.state !== 'read') return [];
  const faults = [...(registration.campaign?.faults ?? []), ...(registration.brand?.faults ?? [])];
  return faults.flatMap(({ message }) => (message === null ? [] : [t('errorDetails.said', { message })]));
}
