import type { TFunction } from 'i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Finding, VerdictLevel } from '#domain/verdict/finding.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import type { Formats } from '../../formats.ts';
import { adviceOf, factWords } from '../numbers/verdict-words.ts';
import { failureSentence, failureTitle } from '../outbox/outgoing-words.ts';
import { goodFacts } from './good-facts.ts';

/** One line of "How we know". */
export interface EvidenceRow {
  readonly key: string;
  readonly level: VerdictLevel;
  readonly finding: string;
  readonly why: string;
  readonly source: string;
  readonly time: string;
}

export interface EvidenceContext {
  readonly t: TFunction;
  readonly formats: Formats;
  /** When the list of numbers was read; null when it never was. Milliseconds since the epoch, as `now`. */
  readonly checkedAt: number | null;
  readonly now: number;
  /** The newest text of this number, where it did not go out. */
  readonly lastFailure: OutgoingView | null;
}

/** What speaks against texting, worst first, then what speaks for it; each with where and when it was read. */
export function evidenceOf(
  listing: NumberListing,
  verdict: Verdict,
  context: EvidenceContext,
): readonly EvidenceRow[] {
  const { t, lastFailure } = context;
  const timeOf = timesOf(listing, context);
  const against = verdict.findings.map((finding): EvidenceRow => ({
    key: finding.reason,
    level: finding.level,
    finding: factWords(listing, finding, t),
    why: whyOf(listing, finding, t),
    source: t(`details.sources.${finding.source}`),
    time: timeOf(finding.source),
  }));
  const good = goodFacts(listing, t).map(({ source, ...fact }): EvidenceRow => ({
    ...fact,
    source: t(`details.sources.${source}`),
    time: timeOf(source),
  }));
  return [...against, ...(lastFailure === null ? [] : [failureRow(lastFailure, context)]), ...good];
}

function timesOf(
  { registration }: NumberListing,
  { t, formats, checkedAt, now }: EvidenceContext,
): (source: Finding['source']) => string {
  const at = (time: number | null): string =>
    time === null ? t('details.evidence.notYet') : formats.moment(time, now);
  return (source) => {
    if (source === 'sign-in') return t('details.evidence.atSignIn');
    if (source !== 'registration') return at(checkedAt);
    return registration.state === 'not-permitted'
      ? t('details.evidence.refused', { time: formats.moment(registration.refusedAt, now) })
      : at(registration.state === 'read' ? registration.readAt : null);
  };
}

function whyOf(listing: NumberListing, finding: Finding, t: TFunction): string {
  const { quote, source, reason } = finding;
  if (quote !== null && source === 'registration') return t('details.saysCampaign', { quote });
  if (quote !== null && (reason === 'not-ported' || reason === 'not-in-service')) {
    return t('details.saysStatus', { quote });
  }
  return adviceOf(listing, t, { ...listing.verdict, ...finding });
}

function failureRow(text: OutgoingView, { t, formats, now }: EvidenceContext): EvidenceRow {
  const at = text.settledAt ?? text.createdAt;
  const isCarrier = text.cause !== null && failureTitle(text.cause, t) === t('outbox.notDelivered');
  return {
    key: 'last-failure',
    level: 'fail',
    finding: isCarrier ? t('details.lastFailureDelivered') : t('details.lastFailure'),
    why: t('details.lastFailureWhy', {
      time: formats.moment(at, now),
      sentence: failureSentence(text.cause, t),
      code: text.cause?.code ?? '',
    }).trim(),
    source: t('details.sources.outbox'),
    time: formats.moment(at, now),
  };
}
