import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { Registration } from '#domain/registration.ts';
import { err, ok } from '#domain/result.ts';
import { createNoteStore } from '#main/numbers/note-store.ts';
import { createNumberWatch, type NumberWatch } from '#main/numbers/number-watch.ts';
import { createSnapshotStore } from '#main/numbers/snapshot-store.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { ann, ben } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { storeHarness } from '../storage/harness.ts';

const hour = 3_600_000;
const numberOf = (place: number): string => `+1650555${String(place).padStart(4, '0')}`;
const campaign = (status: string): Registration => ({
  state: 'read',
  campaign: {
    id: '2008',
    externalId: 'C8VLZXY',
    status,
    tier: null,
    useCases: [],
    consent: null,
    faults: [],
  },
  brand: null,
  readAt: 1,
});
const listing = (
  place: number,
  differences: Partial<PhoneNumber> = {},
  registration?: Registration,
): NumberListing =>
  listNumber(
    sampleNumber({ id: `${place}`, e164: numberOf(place), ...differences }),
    { id: '101', type: 'User' },
    knowing(registration),
  );
const silent: Partial<PhoneNumber> = { features: ['CallerId'] };

interface Harness {
  readonly store: OpenedStore;
  readonly time: ManualTime;
  readonly watch: NumberWatch;
  /** How often it was told that notes changed. */
  readonly told: readonly null[];
  readonly restart: () => NumberWatch;
}

async function harness(): Promise<Harness> {
  const store = await storeHarness().open();
  const time = createManualTime();
  const told: null[] = [];
  const start = (): NumberWatch => {
    const rows = { database: store.database, clock: time.clock, logger: silentLogger };
    const watch = createNumberWatch({
      snapshots: createSnapshotStore(rows),
      notes: createNoteStore(rows),
      database: store.database,
      clock: time.clock,
      logger: silentLogger,
    });
    watch.onChange(() => told.push(null));
    watch.open(ann);
    return watch;
  };
  return { store, time, told, watch: start(), restart: start };
}
const unreadOf = (watch: NumberWatch): unknown[] => watch.unread().map(({ change }) => change);

describe('the number watch', () => {
  it('makes no notes at the first look, nor when nothing changed', async () => {
    const { watch, told, restart } = await harness();
    watch.look([listing(1), listing(2, silent)]);
    watch.look([listing(2, silent), listing(1)]);
    restart().look([listing(1), listing(2, silent)]);
    expect([watch.unread(), told]).toEqual([[], []]);
  });

  it('notes what changed since the last look, with its time, over a restart', async () => {
    const { watch, time, told, restart } = await harness();
    watch.look([listing(1), listing(2, silent), listing(3)]);
    await time.pass(hour);
    const second = restart();
    second.look([listing(1, silent), listing(2), listing(4)]);
    expect(told).toHaveLength(1);
    expect(second.unread().every(({ at, isRead }) => at === time.clock.now() && !isRead)).toBe(true);
    expect(unreadOf(second)).toEqual([
      { type: 'texting-gained', number: numberOf(2) },
      { type: 'texting-lost', number: numberOf(1) },
      { type: 'number-gone', number: numberOf(3) },
      { type: 'number-new', number: numberOf(4) },
    ]);
    const third = restart();
    expect(third.unread()).toEqual(second.unread());
    third.look([listing(1, silent), listing(2), listing(4)]);
    expect(third.unread()).toHaveLength(4);
  });

  it('looks past a look that could not tell', async () => {
    const { watch, restart } = await harness();
    watch.look([listing(1, {}, campaign('Confirmed'))]);
    watch.look([listing(1, { features: null })]);
    expect(watch.unread()).toEqual([]);
    const second = restart();
    second.look([listing(1, silent, campaign('CampaignExpired'))]);
    expect(unreadOf(second)).toEqual([
      {
        type: 'campaign',
        campaignId: 'C8VLZXY',
        from: 'Confirmed',
        to: 'CampaignExpired',
        numbers: [numberOf(1)],
      },
      { type: 'texting-lost', number: numberOf(1) },
    ]);
  });

  it('notes a campaign once for all its numbers, though they are read one after the other', async () => {
    const { watch, time, restart } = await harness();
    const look = (on: NumberWatch, ...statuses: string[]): void =>
      on.look(statuses.map((status, place) => listing(place, {}, campaign(status))));
    const notes = (on: NumberWatch): unknown[] =>
      on
        .unread()
        .map(({ change }) => (change.type === 'campaign' ? [change.to, change.numbers.length] : change));
    look(watch, 'Confirmed', 'Confirmed', 'Confirmed');
    look(watch, 'CampaignExpired', 'Confirmed', 'Confirmed');
    await time.pass(hour);
    look(watch, 'CampaignExpired', 'CampaignExpired', 'Confirmed');
    const second = restart();
    look(second, 'CampaignExpired', 'CampaignExpired', 'CampaignExpired');
    expect(notes(second)).toEqual([['CampaignExpired', 3]]);
    expect(second.history(numberOf(2))).toEqual(second.unread());

    look(second, 'Confirmed', 'Confirmed', 'CampaignExpired');
    second.markRead();
    look(second, 'Confirmed', 'Confirmed', 'Confirmed');
    expect(notes(second)).toEqual([['Confirmed', 1]]);
    await time.pass(25 * hour);
    look(second, 'Confirmed', 'Confirmed', 'CampaignExpired');
    look(second, 'Confirmed', 'Confirmed', 'Confirmed');
    expect(notes(second)).toEqual([
      ['Confirmed', 1],
      ['CampaignExpired', 1],
      ['Confirmed', 1],
    ]);
  });

  it('has the history of each number, read notes as well, newest first', async () => {
    const { watch, time, told } = await harness();
    watch.look([listing(1), listing(2)]);
    watch.look([listing(1, silent), listing(2, silent)]);
    expect(watch.markRead()).toEqual(ok(null));
    expect(watch.unread()).toEqual([]);
    expect(told).toHaveLength(2);
    await time.pass(hour);
    watch.look([listing(1), listing(2, silent)]);
    expect(watch.history(numberOf(1))).toMatchObject([
      { change: { type: 'texting-gained' }, isRead: false, at: time.clock.now() },
      { change: { type: 'texting-lost' }, isRead: true, at: time.clock.now() - hour },
    ]);
    expect(watch.history(numberOf(2))).toHaveLength(1);
    expect(watch.history('+442079460000')).toEqual([]);
  });

  it('keeps the 200 newest notes of a person', async () => {
    const { watch, store, restart } = await harness();
    const places = Array.from({ length: 130 }, (_, place) => place);
    watch.look(places.map((place) => listing(place)));
    watch.look(places.map((place) => listing(place, silent)));
    watch.look(places.map((place) => listing(place)));
    expect(watch.unread()).toHaveLength(200);
    expect(watch.unread()[0]?.change.type).toBe('texting-gained');
    expect(restart().unread()).toEqual(watch.unread());
    expect(store.database.rows('SELECT count(*) AS count FROM number_note')).toEqual([{ count: 200 }]);
  });

  it('has looked once it found no numbers at all: those that come are new', async () => {
    const { watch, restart } = await harness();
    watch.look([]);
    const second = restart();
    second.look([listing(1)]);
    expect(unreadOf(second)).toEqual([{ type: 'number-new', number: numberOf(1) }]);
  });

  it('is of one person alone', async () => {
    const { watch } = await harness();
    watch.look([listing(1)]);
    watch.open(ben);
    watch.look([listing(1, silent)]);
    expect(watch.unread()).toEqual([]);
    watch.open(ann);
    watch.look([listing(1, silent)]);
    expect(watch.unread()).toHaveLength(1);
    watch.open(ben);
    expect([watch.unread(), watch.history(numberOf(1))]).toEqual([[], []]);
    watch.markRead();
    watch.open(ann);
    expect(watch.unread()).toHaveLength(1);
    watch.close();
    watch.look([]);
    expect([watch.unread(), watch.history(numberOf(1))]).toEqual([[], []]);
    expect(watch.markRead()).toEqual(err(appError('not-signed-in')));
  });

  it('finds again what the disk refused to keep', async () => {
    const { watch, store, told } = await harness();
    watch.look([listing(1)]);
    store.database.script('PRAGMA query_only = ON');
    watch.look([listing(1, silent)]);
    expect([watch.unread(), told]).toEqual([[], []]);
    expect(watch.markRead()).toMatchObject({ ok: false, error: { code: 'store-unavailable' } });
    store.database.script('PRAGMA query_only = OFF');
    watch.look([listing(1, silent)]);
    expect(unreadOf(watch)).toEqual([{ type: 'texting-lost', number: numberOf(1) }]);
  });

  it('begins anew, without notes, when the last look cannot be read', async () => {
    const { watch, store, restart } = await harness();
    watch.look([listing(1), listing(2)]);
    store.database.change('UPDATE number_snapshot SET record = @record WHERE number = @number', {
      record: '{"number":7}',
      number: numberOf(1),
    });
    const second = restart();
    second.look([listing(1), listing(3)]);
    expect(second.unread()).toEqual([]);
    const third = restart();
    third.look([listing(1)]);
    expect(unreadOf(third)).toEqual([{ type: 'number-gone', number: numberOf(3) }]);
  });

  it('leaves out a note that cannot be read', async () => {
    const { watch, store, restart } = await harness();
    watch.look([listing(1), listing(2)]);
    watch.look([listing(1, silent), listing(2, silent)]);
    store.database.script(`UPDATE number_note SET change = '{"type":"eaten"}' WHERE id = 1`);
    expect(restart().unread()).toHaveLength(1);
    expect(store.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'number_note' }]);
  });
});
