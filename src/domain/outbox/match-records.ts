import type { OutgoingFile } from './outgoing-file.ts';
import type { OutgoingText } from './outgoing-text.ts';

/** An outbound text as RingCentral's message store has it. */
export interface StoredText {
  readonly id: string;
  /** E.164. */
  readonly from: string;
  /** E.164. */
  readonly to: readonly string[];
  /** Empty for files alone. */
  readonly text: string;
  /** Bytes of each of its files, null for one whose size is not told; null as a whole when nothing is told of files. */
  readonly files: readonly (number | null)[] | null;
  /** RingCentral's time, in milliseconds since the epoch. */
  readonly createdAt: number;
}

export type MatchedRecords =
  { readonly kind: 'found'; readonly serverId: string } | { readonly kind: 'not-there' | 'several' };

/** How far before and after an attempt its record may be dated, beyond what the difference of the clocks explains. */
const marginBefore = 120_000;
/** Our deadline is 30 s, with files up to a minute; a slow gateway may process a request after we gave up on it. */
const marginAfter = 150_000;

/** Milliseconds since the epoch, in RingCentral's time: no record of this attempt is older. */
export function oldestRecordTime(attemptedAt: number, serverAheadBy: number): number {
  return attemptedAt + serverAheadBy - marginBefore;
}

/** RingCentral gives a text back with other line ends than it got, and without white space at its ends. */
function normalise(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

function isSamePeople(one: readonly string[], other: readonly string[]): boolean {
  const people = new Set(one);
  return people.size === new Set(other).size && other.every((person) => people.has(person));
}

/** As many files, and each size that is told is that of another one of ours. */
function isSameFiles(ours: readonly OutgoingFile[], stored: StoredText['files']): boolean {
  // Without a word about files only a text without any can be told apart from others.
  if (stored === null) return ours.length === 0;
  if (stored.length !== ours.length) return false;
  const left = ours.map(({ size }) => size);
  return stored.every((size) => {
    if (size === null) return true;
    const place = left.indexOf(size);
    if (place === -1) return false;
    left.splice(place, 1);
    return true;
  });
}

/**
 * Looks for one attempt among the records of the message store (outbox.md, section 3, step 5): same sender, the
 * same recipients, words and files, created in the time of the attempt, and not known to be another text of ours. That
 * time is RingCentral's by the difference of the clocks as it was then, or as it is now: whoever sets a wrong clock right
 * in between must not be told that the text is nowhere.
 *
 * @param serverAheadBy milliseconds that RingCentral's clock is ahead of ours now
 */
export function matchRecords(
  text: Pick<OutgoingText, 'from' | 'to' | 'text' | 'files' | 'attemptedAt' | 'createdAt' | 'serverAheadBy'>,
  records: readonly StoredText[],
  serverAheadBy: number,
  isClaimed: (serverId: string) => boolean,
): MatchedRecords {
  const attemptedAt = text.attemptedAt ?? text.createdAt;
  const words = normalise(text.text);
  const isInTime = (createdAt: number): boolean =>
    [serverAheadBy, text.serverAheadBy ?? serverAheadBy].some(
      (aheadBy) =>
        createdAt >= oldestRecordTime(attemptedAt, aheadBy) &&
        createdAt <= attemptedAt + aheadBy + marginAfter,
    );
  const matches = new Set(
    records
      .filter(
        (record) =>
          record.from === text.from &&
          isSamePeople(record.to, text.to) &&
          normalise(record.text) === words &&
          isSameFiles(text.files, record.files) &&
          isInTime(record.createdAt) &&
          !isClaimed(record.id),
      )
      .map(({ id }) => id),
  );
  const [serverId] = matches;
  if (serverId === undefined) return { kind: 'not-there' };
  return matches.size === 1 ? { kind: 'found', serverId } : { kind: 'several' };
}
