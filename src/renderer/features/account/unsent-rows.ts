import type { TFunction } from 'i18next';
import { sectionOf, type OutboxSection } from '#domain/outbox/outbox-section.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Formats } from '../../formats.ts';
import type { OutboxLists } from '../../store/outbox-lists.ts';
import { listedDrafts, listedTexts } from '../outbox/listed-outbox.ts';
import { nameOf } from '../numbers/number-words.ts';

/** A draft or a text that has not gone, in words. */
export interface UnsentRow {
  readonly id: string;
  readonly state: 'draft' | OutboxSection;
  readonly to: string;
  readonly from: string;
  readonly words: string;
}

interface Writing {
  readonly listings: readonly NumberListing[];
  readonly formats: Formats;
  readonly homeCountry: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly t: TFunction;
}

const longestWords = 80;

/** The first words of a text on one line. */
function firstWords(text: string, t: TFunction): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return t('account.leave.noWords');
  return line.length <= longestWords ? line : `${line.slice(0, longestWords).trimEnd()}…`;
}

/** Texts in the order of writing, then drafts saved last first; at most `most` of them. */
export function unsentRows(lists: OutboxLists, most: number, writing: Writing): readonly UnsentRow[] {
  const { listings, formats, homeCountry, now, t } = writing;
  const names = new Map(listings.map((listing) => [listing.number.e164, nameOf(listing, t)]));
  const phone = (typed: string): string => formats.recipient(typed, homeCountry);
  const sender = (from: string | null): string =>
    from === null ? t('account.leave.fromDefault') : (names.get(from) ?? phone(from));

  const rows = [
    ...listedTexts(lists.texts).map((text) => ({
      ...text,
      recipients: text.to,
      state: sectionOf(text, now) ?? ('sending' as const),
    })),
    ...listedDrafts(lists.drafts).map((draft) => ({
      ...draft,
      recipients: draft.to.split('\n').filter((line) => line.trim() !== ''),
      state: 'draft' as const,
    })),
  ];
  return rows.slice(0, most).map(({ id, state, from, recipients, text }) => ({
    id,
    state,
    to: recipients.length === 0 ? t('account.leave.noRecipient') : recipients.map(phone).join(', '),
    from: sender(from),
    words: firstWords(text, t),
  }));
}
