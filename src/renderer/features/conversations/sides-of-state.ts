import { groupNumbers } from '#domain/number-listing.ts';
import type { DraftView } from '#contract/outgoing-view.ts';
import type { Formats } from '../../formats.ts';
import type { AppState } from '../../store/app-state.ts';
import type { Pair } from '../../store/compose-state.ts';
import { peopleOf } from '../compose/recipients/people-of.ts';
import { defaultNumber } from '../numbers/default-number.ts';
import { choosable } from '../numbers/use-groups.ts';
import { outboxSides, type OutboxSide } from './outbox-sides.ts';

type Known = Pick<AppState, 'lists' | 'listings'>;

/** From and To of a draft. A draft without a number goes from the default one. */
function createPairOf(
  { listings }: Known,
  { plan }: Formats,
  homeCountry: string,
): (draft: DraftView) => Pair | null {
  const standard = defaultNumber(choosable(groupNumbers(listings)))?.number.e164 ?? null;
  return (draft) => {
    const from = draft.from ?? standard;
    const to = peopleOf(draft, { plan, homeCountry, from });
    return from === null || to === null ? null : { from, to };
  };
}

/** What this computer has of each conversation beside RingCentral's texts. */
export function sidesOf(
  known: Known,
  formats: Formats,
  homeCountry: string,
): ReadonlyMap<string, OutboxSide> {
  const { texts, drafts } = known.lists;
  return outboxSides({
    texts: texts.rows.values(),
    drafts: drafts.rows.values(),
    pairOf: createPairOf(known, formats, homeCountry),
  });
}
