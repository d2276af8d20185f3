import type { TFunction } from 'i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Brand, Campaign } from '#domain/registration.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import type { Formats } from '../../formats.ts';
import { kindOf } from '../numbers/number-words.ts';
import { longNote } from '../numbers/verdict-words.ts';
import { handOffFacts } from '../outbox/failure-facts.ts';
import { failureSentence } from '../outbox/outgoing-words.ts';
import { adminPage } from './admin-page.ts';

export interface AdminNoteContext {
  readonly t: TFunction;
  readonly formats: Formats;
  /** "Nora Lindqvist, ext. 204"; null while nobody is signed in. */
  readonly person: string | null;
  /** When the list of numbers was read, in milliseconds since the epoch. */
  readonly checkedAt: number | null;
  readonly lastFailure: OutgoingView | null;
}

/**
 * What an admin needs to find and mend it, as plain text: number, ids, statuses, codes, times and the page to open.
 * Never the words of a text (product.md 1, row 6).
 */
export function adminNote(listing: NumberListing, verdict: Verdict, context: AdminNoteContext): string {
  const { t, formats, person, checkedAt, lastFailure } = context;
  const { number, registration } = listing;
  const page = adminPage(listing, verdict, t);
  const lines: readonly (string | null)[] = [
    t('details.note.first', {
      number: number.e164,
      word: t(`verdict.levels.${verdict.level}`),
      note: longNote(listing, t, verdict),
    }),
    number.label === null ? null : t('details.note.labelled', { label: number.label }),
    kindOf(listing, t) === '' ? null : t('details.note.kind', { kind: kindOf(listing, t) }),
    t('details.note.id', { id: number.id, usage: number.usageType, status: number.status }),
    featuresLine(number.features, t),
    number.owner === null
      ? null
      : t('details.note.owner', { owner: number.owner.name ?? number.owner.type ?? '', id: number.owner.id }),
    ...registrationLines(listing, t),
    registration.state === 'read'
      ? t('details.note.configuration', { time: formats.stamp(registration.readAt) })
      : null,
    checkedAt === null ? null : t('details.note.list', { time: formats.stamp(checkedAt) }),
    ...failureLines(lastFailure, context),
    person === null ? null : t('details.note.forPerson', { person }),
    page === null ? null : t('details.note.page', { page }),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function featuresLine(features: readonly string[] | null, t: TFunction): string {
  if (features === null) return t('details.note.featuresUntold');
  return features.length === 0
    ? t('details.note.featuresNone')
    : t('details.note.features', { features: features.join(', ') });
}

const idsOf = ({ id, externalId }: Campaign | Brand): string =>
  [id, externalId].filter((part) => part !== null).join(' / ');

function registrationLines({ registration, verdict }: NumberListing, t: TFunction): readonly string[] {
  if (registration.state !== 'read') {
    return verdict.findings.some(({ source }) => source === 'registration')
      ? [t(`details.note.${registration.state}`)]
      : [];
  }
  const { campaign, brand } = registration;
  const faults = [...(campaign?.faults ?? []), ...(brand?.faults ?? [])];
  const tier = campaign?.tier ?? null;
  return [
    campaign === null
      ? t('details.note.notLinked')
      : t('details.note.campaign', { ids: idsOf(campaign), status: campaign.status }),
    ...(tier === null ? [] : [t('details.note.tier', { tier })]),
    ...(brand === null ? [] : [t('details.note.brand', { ids: idsOf(brand), status: brand.status })]),
    ...faults.map(({ code, message }) =>
      t('details.note.fault', { fault: [code, message].filter((part) => part !== null).join(' ') }),
    ),
  ];
}

function failureLines(text: OutgoingView | null, { t, formats }: AdminNoteContext): readonly string[] {
  const cause = text?.cause ?? null;
  if (text === null || cause === null) return [];
  return [
    t('details.note.failure', {
      code: cause.code,
      time: formats.stamp(text.settledAt ?? text.createdAt),
    }),
    `${failureSentence(cause, t)} ${handOffFacts(cause.code, t)}`,
    ...(text.serverId === null ? [] : [t('details.note.failureId', { id: text.serverId })]),
  ];
}
