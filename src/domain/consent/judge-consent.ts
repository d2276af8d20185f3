import type { ConsentFact } from './consent-fact.ts';
import type { NotCheckedWhy, PairConsent } from './pair-consent.ts';

/** What is known of one pair. */
export interface PairKnowledge {
  readonly facts: readonly ConsentFact[];
  /** When RingCentral last answered for it, in milliseconds since the epoch; null when it never did. */
  readonly checkedAt: number | null;
}

export const nothingKnown: PairKnowledge = { facts: [], checkedAt: null };

/** An opt-out through a carrier or an admin is in no text, so that nothing but a no is believed for longer. Milliseconds. */
const yesGoodFor = 24 * 3_600_000;

/** What a reader can do most with first. */
const tellingMost: readonly ConsentFact['origin'][] = ['word', 'record', 'code'];

const isOf = (one: ConsentFact, other: ConsentFact): boolean =>
  one.origin === other.origin && (one.origin === 'record' || one.opted === other.opted);

/** Of two of the same moment the no counts, whichever comes first. */
const isNewer = (one: ConsentFact, other: ConsentFact): boolean =>
  one.at > other.at || (one.at === other.at && one.opted === 'out' && other.opted === 'in');

/** The facts with one more: of each kind the newest is enough. The same list where it says nothing new. */
export function withFact(facts: readonly ConsentFact[], fact: ConsentFact): readonly ConsentFact[] {
  const known = facts.find((each) => isOf(each, fact));
  if (known !== undefined && !isNewer(fact, known)) return facts;
  const { origin, opted, how, word, at } = fact;
  return [...facts.filter((each) => each !== known), { origin, opted, how, word, at }];
}

/** The facts after an answer of RingCentral: its record, or none, stands for every earlier one. */
export function afterAnswer(
  facts: readonly ConsentFact[],
  record: ConsentFact | null,
): readonly ConsentFact[] {
  const others = facts.filter(({ origin }) => origin !== 'record');
  return record === null ? others : withFact(others, record);
}

/** The one that decides: the newest, and of two of the same time the one that says no. */
function newestOf(facts: readonly ConsentFact[]): ConsentFact | null {
  const [newest = null] = facts.toSorted(
    (one, other) => other.at - one.at || Number(one.opted === 'in') - Number(other.opted === 'in'),
  );
  return newest;
}

/** The newest fact decides, and the one that tells most about it is shown: a STOP rather than the code that follows it. */
function decidingFact(facts: readonly ConsentFact[]): ConsentFact | null {
  const newest = newestOf(facts);
  if (newest === null) return null;
  const turned = newestOf(facts.filter(({ opted }) => opted !== newest.opted));
  const same = facts.filter(({ opted, at }) => opted === newest.opted && at >= (turned?.at ?? at));
  const [shown = newest] = same.toSorted(
    (one, other) => tellingMost.indexOf(one.origin) - tellingMost.indexOf(other.origin),
  );
  return shown;
}

/** Whether an answer of this time can still be relied on; one of the future is from before the clock was set back. */
const isRecent = (checkedAt: number | null, now: number): boolean =>
  checkedAt !== null && checkedAt <= now && now - checkedAt < yesGoodFor;

/** RingCentral's clock may be ahead of ours by a little. */
const isNews = ({ at }: ConsentFact, now: number): boolean => now - at < yesGoodFor;

/**
 * May this person be texted from this number, by everything that is known? The newest fact wins, wherever it is from: a
 * no for good, a yes as long as nothing else can have been said since.
 *
 * @param why what to say where nothing is known
 */
export function judgeConsent(
  pair: { readonly number: string; readonly person: string },
  { facts, checkedAt }: PairKnowledge,
  why: NotCheckedWhy,
  now: number,
): PairConsent {
  const fact = decidingFact(facts);
  const known = { number: pair.number, person: pair.person, checkedAt };
  if (fact !== null && (fact.opted === 'out' || isRecent(checkedAt, now) || isNews(fact, now))) {
    const { how, word, at } = fact;
    const status = fact.opted === 'out' ? 'opted-out' : 'no-opt-out';
    return { ...known, status, how, word, at, why: null };
  }
  const silent = { how: null, word: null, at: null };
  return isRecent(checkedAt, now)
    ? { ...known, ...silent, status: 'no-opt-out', why: null }
    : { ...known, ...silent, status: 'not-checked', why };
}
