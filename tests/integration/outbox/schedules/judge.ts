import { expect } from 'vitest';
import { outboxSections, sectionOf } from '#domain/outbox/outbox-section.ts';
import type { OutgoingState } from '#domain/outbox/outgoing-text.ts';
import type { Entry } from './entry.ts';
import { fileMark } from './schedule-files.ts';
import type { World } from './world.ts';
import { unwrap } from '#tests/support/unwrap.ts';

interface StoredRow {
  readonly id: string;
  readonly text: string;
  readonly state: OutgoingState;
  readonly server_id: string | null;
  readonly deleted_at: number | null;
}

const keyOf = ({ from, to, words, files }: Pick<Entry, 'from' | 'to' | 'words' | 'files'>): string =>
  [from, to.join(), words, files.join()].join('|');

interface StoredDraft {
  readonly id: string;
  readonly text: string;
  readonly to_text: string;
}

/** What has to hold whatever happened: judged by what the platform received, not by what the app believes. */
export function judge(world: World, entries: readonly Entry[]): void {
  const rows = world.database.rows(
    'SELECT id, text, state, server_id, deleted_at FROM outgoing_text',
  ) as readonly StoredRow[];
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const drafts = world.database.rows('SELECT id, text, to_text FROM draft') as readonly StoredDraft[];
  const arrived = world.simulator.state().texts.map(({ id, from, to, text, attachments, time }) => {
    const files = attachments.map((file) =>
      fileMark(file.fileName, world.simulator.attachment(file.id) ?? new Uint8Array()),
    );
    const key = keyOf({ from, to, words: text, files });
    return { id, key, from, to: to.join(), text, at: Date.parse(time) - world.serverAheadBy };
  });
  const arrivals = (key: string): number => arrived.filter((text) => text.key === key).length;

  expect(world.callsInsidePenalty, 'requests inside a penalty').toBe(0);
  expect(rows.filter(({ state }) => state === 'sending')).toEqual([]);

  const written = new Set(entries.map(keyOf));
  for (const { key } of arrived) expect(written.has(key), `${key}: nobody wrote this`).toBe(true);
  notTooEarly(entries, arrived);

  for (const key of written) {
    const same = entries.filter((entry) => keyOf(entry) === key);
    const allowed = same.reduce((sum, entry) => sum + entry.allowed, 0);
    expect(arrivals(key), `arrivals of ${key}`).toBeLessThanOrEqual(allowed);

    const stateOf = (entry: Entry): OutgoingState | 'none' => rowOf.get(entry.id)?.state ?? 'none';
    const known = same.filter((entry) => (rowOf.get(entry.id)?.server_id ?? null) !== null).length;
    expect(arrivals(key), `${key}: called sent, but not there`).toBeGreaterThanOrEqual(known);

    // What the app says has not gone has not gone.
    const maybe = same.filter(
      (entry) =>
        stateOf(entry) === 'unconfirmed' ||
        stateOf(entry) === 'sent' ||
        entry.isUserSure ||
        entry.allowed > 1,
    ).length;
    if (maybe === 0) expect(arrivals(key), `${key}: called not sent, but there`).toBe(0);
  }

  for (const row of rows) {
    if (row.server_id === null) continue;
    expect(
      arrived.find(({ id }) => id === row.server_id),
      `the record of ${row.id}`,
    ).toMatchObject({
      text: row.text,
    });
  }

  inOrder(entries, arrived);
  nothingLost(world, entries, rowOf, drafts);
  everyRowInItsPlace(world, rows);
}

interface Arrived {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly at: number;
}

/** Of texts that nobody touched, a later one never arrives before an earlier one of its conversation. */
function inOrder(entries: readonly Entry[], arrived: readonly Arrived[]): void {
  const places = new Map(
    entries
      .filter(({ isOutOfOrder, hasCommonWords }) => !isOutOfOrder && !hasCommonWords)
      .map((entry) => [keyOf(entry), entry.place]),
  );
  const conversations = new Set(entries.map(({ from, to }) => [from, to.join()].join('|')));
  for (const conversation of conversations) {
    const order = arrived
      .filter(({ from, to }) => [from, to].join('|') === conversation)
      .flatMap(({ key }) => places.get(key) ?? []);
    expect(order, `order in ${conversation}`).toEqual([...order].sort((one, other) => one - other));
  }
}

/** Neither before its time nor while it could be taken back. */
function notTooEarly(entries: readonly Entry[], arrived: readonly Arrived[]): void {
  for (const entry of entries) {
    if (entry.mayGoEarly || entry.hasCommonWords) continue;
    for (const { key, at } of arrived) {
      if (key === keyOf(entry)) expect(at, `text ${entry.place}`).toBeGreaterThanOrEqual(entry.notBefore);
    }
  }
}

function nothingLost(
  world: World,
  entries: readonly Entry[],
  rowOf: ReadonlyMap<string, StoredRow>,
  drafts: readonly StoredDraft[],
): void {
  const draftOf = new Map(drafts.map((draft) => [draft.id, draft]));
  const isTogether = ({ words, to }: Entry): boolean =>
    drafts.some(
      (draft) => draft.text === words && to.every((person) => draft.to_text.split('\n').includes(person)),
    );
  for (const entry of entries) {
    if (!entry.isAcknowledged || entry.isDeleted) continue;
    const words = rowOf.get(entry.id)?.text ?? draftOf.get(entry.id)?.text;
    if (words !== entry.words) {
      expect(entry.mayBeTogether && isTogether(entry), `the words of text ${entry.place}`).toBe(true);
    }
    expect(rowOf.has(entry.id) && draftOf.has(entry.id), `text ${entry.place} is there twice`).toBe(false);
  }
  const named = world.database.rows(
    `SELECT json_extract(file.value, '$.id') AS id
     FROM (SELECT files FROM draft UNION ALL SELECT files FROM outgoing_text WHERE state <> 'sent') AS texts,
       json_each(texts.files) AS file`,
  ) as readonly { readonly id: string }[];
  const kept = world.database.rows('SELECT id FROM file_content') as readonly { readonly id: string }[];
  const ids = new Set(kept.map(({ id }) => id));
  for (const { id } of named) expect(ids.has(id), `the bytes of file ${id}`).toBe(true);
}

/** Every row stands under exactly one heading, the headings count what they hold, and nothing waits without a reason. */
function everyRowInItsPlace(world: World, rows: readonly StoredRow[]): void {
  const { reading } = world.life().outbox;
  const now = world.time.clock.now() + world.clockOffset;
  const shown = unwrap(reading.page(0, 500)).rows;
  const counts = reading.counts();
  for (const section of outboxSections) {
    expect(shown.filter((text) => sectionOf(text, now) === section).length, section).toBe(counts[section]);
  }
  const notGone = rows.filter(({ state, deleted_at }) => state !== 'sent' && deleted_at === null);
  expect(shown.map(({ id }) => id).toSorted()).toEqual(notGone.map(({ id }) => id).toSorted());
  expect(counts.drafts).toBe(unwrap(reading.draftPage(0, 500)).total);

  for (const [place, text] of shown.entries()) {
    if (text.state !== 'queued' || (text.scheduledFor !== null && text.scheduledFor > now)) continue;
    const isHeld = shown.some(
      (other, otherPlace) =>
        other.from === text.from &&
        other.to.join() === text.to.join() &&
        (other.state === 'unconfirmed' || (otherPlace < place && other.state === 'held')),
    );
    expect(isHeld, `${text.text} waits for nothing`).toBe(true);
  }
}
