import type { Capability } from './capability.ts';
import type { NumberChange } from './number-change.ts';
import type { NumberListing } from './number-listing.ts';
import type { Registration } from './registration.ts';

/** What is remembered of a number from one look to the next (product.md 1, row 5). */
export interface NumberSnapshot {
  /** E.164. */
  readonly number: string;
  readonly texting: Capability;
  readonly pictures: Capability;
  /** `none` is RingCentral's answer "not linked"; `not-known` the lack of one. */
  readonly campaign: { readonly id: string | null; readonly status: string } | 'none' | 'not-known';
}

function campaignOf(registration: Registration): NumberSnapshot['campaign'] {
  if (registration.state !== 'read') return 'not-known';
  if (registration.campaign === null) return 'none';
  const { id, externalId, status } = registration.campaign;
  // The registry's id is the one that people know a campaign by (document 002).
  return { id: externalId ?? id, status };
}

export function snapshotOf({ number, capabilities, registration }: NumberListing): NumberSnapshot {
  return {
    number: number.e164,
    texting: capabilities.sms,
    pictures: capabilities.mms,
    campaign: campaignOf(registration),
  };
}

const byNumber = (snapshots: readonly NumberSnapshot[]): ReadonlyMap<string, NumberSnapshot> =>
  new Map(snapshots.map((snapshot) => [snapshot.number, snapshot]));

function whatItCanDo(before: NumberSnapshot, after: NumberSnapshot): NumberChange | null {
  const { number } = after;
  if (before.texting === 'cannot' && after.texting === 'can') return { type: 'texting-gained', number };
  if (before.texting === 'can' && after.texting === 'cannot') return { type: 'texting-lost', number };
  // Pictures come and go with texting; only by themselves are they worth a note.
  if (before.pictures === 'cannot' && after.pictures === 'can') return { type: 'pictures-gained', number };
  if (before.pictures === 'can' && after.pictures === 'cannot') return { type: 'pictures-lost', number };
  return null;
}

type CampaignChange = Extract<NumberChange, { readonly type: 'campaign' }>;

function campaignChange(before: NumberSnapshot, after: NumberSnapshot): CampaignChange | null {
  if (before.campaign === 'not-known' || after.campaign === 'not-known') return null;
  const was = before.campaign === 'none' ? null : before.campaign;
  const is = after.campaign === 'none' ? null : after.campaign;
  const [from, to] = [was?.status ?? null, is?.status ?? null];
  if (from === to) return null;
  return { type: 'campaign', campaignId: (is ?? was)?.id ?? null, from, to, numbers: [after.number] };
}

/** One note for all numbers that the same thing happened to in the same campaign. */
function grouped(changes: readonly CampaignChange[]): readonly CampaignChange[] {
  const groups = new Map<string, CampaignChange & { readonly numbers: string[] }>();
  for (const change of changes) {
    const key = JSON.stringify([change.campaignId, change.from, change.to]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...change, numbers: [...change.numbers] });
    else group.numbers.push(...change.numbers);
  }
  return [...groups.values()];
}

/**
 * What to tell the user between two looks; a part that is not known on either side makes no note. An empty `before` is
 * a look that found no numbers, so that all are new: ask only once there has been a first look.
 */
export function diffNumbers(
  before: readonly NumberSnapshot[],
  after: readonly NumberSnapshot[],
): readonly NumberChange[] {
  const [old, now] = [byNumber(before), byNumber(after)];
  const added = [...now.keys()].filter((number) => !old.has(number));
  const gone = [...old.keys()].filter((number) => !now.has(number));
  const pairs = [...now.values()].flatMap((snapshot) => {
    const former = old.get(snapshot.number);
    return former === undefined ? [] : [[former, snapshot] as const];
  });
  return [
    ...added.map((number): NumberChange => ({ type: 'number-new', number })),
    ...gone.map((number): NumberChange => ({ type: 'number-gone', number })),
    ...pairs.map((pair) => whatItCanDo(...pair)).filter((change) => change !== null),
    ...grouped(pairs.map((pair) => campaignChange(...pair)).filter((change) => change !== null)),
  ];
}

/**
 * What to remember after a look: a part that it could not tell stays as last known, so that a change behind a failed
 * look (can, not told, cannot) is still seen at the next one.
 */
export function rememberNumbers(
  before: readonly NumberSnapshot[],
  after: readonly NumberSnapshot[],
): readonly NumberSnapshot[] {
  const old = byNumber(before);
  return after.map((snapshot) => {
    const former = old.get(snapshot.number);
    if (former === undefined) return snapshot;
    return {
      number: snapshot.number,
      texting: snapshot.texting === 'unknown' ? former.texting : snapshot.texting,
      pictures: snapshot.pictures === 'unknown' ? former.pictures : snapshot.pictures,
      campaign: snapshot.campaign === 'not-known' ? former.campaign : snapshot.campaign,
    };
  });
}
