import { describe, expect, it } from 'vitest';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import type { Database } from '#main/storage/database.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { migrate, schemaVersion } from '#main/storage/migrate.ts';
import { migrations } from '#main/storage/migrations/migrations.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { createScriptedGateway, type ScriptedGateway } from '#tests/support/scripted-gateway.ts';
import { createScriptedReader } from '#tests/support/scripted-reader.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { ann, dana, id, minute, ruth, second, virginia } from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const cause = '{"code":"timed-out","message":null,"requestId":"r1"}';

interface OldRow {
  readonly state: string;
  readonly to: string;
  readonly attempts: number;
  readonly attemptedAt: number | null;
  readonly serverId: string | null;
  readonly settledAt: number | null;
  readonly cause: string | null;
}

/** A store as the second version left it, with a text in every state that there was. */
function secondVersion(now: number): Database {
  const database = openLibsql(inMemory, null);
  migrate(database, migrations.slice(0, 2));
  expect(schemaVersion(database)).toBe(2);
  const waits = { attempts: 0, attemptedAt: null, serverId: null, settledAt: null, cause: null };
  const tried = { ...waits, attempts: 2, attemptedAt: now - minute, cause };
  const rows: readonly OldRow[] = [
    { ...waits, state: 'queued', to: dana },
    { ...tried, state: 'queued', to: ruth },
    { ...tried, state: 'sending', to: '+16505550144' },
    { ...tried, state: 'sent', to: dana, serverId: '77', settledAt: now - second, cause: null },
    { ...tried, state: 'failed', to: dana, settledAt: now - second },
    { ...tried, state: 'unconfirmed', to: '+16505550145' },
  ];
  rows.forEach(({ to, ...row }, index) => {
    database.change(
      `INSERT INTO outgoing_text (id, account_id, extension_id, from_number, to_number, text, state, attempts,
         created_at, due_at, attempted_at, server_id, settled_at, cause)
       VALUES (@id, @accountId, @extensionId, @from, @to, @text, @state, @attempts, @createdAt, @dueAt, @attemptedAt,
         @serverId, @settledAt, @cause)`,
      {
        ...row,
        id: id(index + 1),
        accountId: ann.accountId,
        extensionId: ann.extensionId,
        from: virginia,
        to,
        text: `“text” ${index + 1}\r\n😀`,
        createdAt: now - 2 * minute,
        dueAt: now - minute,
      },
    );
  });
  database.change(
    `INSERT INTO outbox_gate (account_id, extension_id, wait_until) VALUES (@accountId, @extensionId, @until)`,
    { accountId: ann.accountId, extensionId: ann.extensionId, until: now + 20 * second },
  );
  return database;
}

const oldColumns = `sequence, id, account_id, extension_id, from_number, to_number, text, state, attempts, created_at,
  due_at, attempted_at, server_id, settled_at, cause`;
const rowsOf = (database: Database): readonly unknown[] =>
  database.rows(`SELECT ${oldColumns} FROM outgoing_text ORDER BY sequence`);

function start(database: Database, time: ManualTime): { outbox: Outbox; gateway: ScriptedGateway } {
  const gateway = createScriptedGateway();
  const outbox = createOutbox({
    database,
    gateway,
    reader: createScriptedReader(),
    rateBook: createRateBook(time.clock),
    mayStillSend: () => 'yes',
    queueOf: () => ({ queueId: null }),
    canReach: () => true,
    answeredAt: () => null,
    areAnswersKnown: () => true,
    serverAheadBy: () => null,
    clock: time.clock,
    monotonic: time.clock,
    random: () => 0.5,
    scheduler: time.scheduler,
    logger: silentLogger,
  });
  outbox.open(ann);
  return { outbox, gateway };
}

describe('a store of the second version', () => {
  it('keeps every row as it is, in its place', () => {
    const database = secondVersion(createManualTime().clock.now());
    const before = rowsOf(database);
    expect(before).toHaveLength(6);
    setUpDatabase(database);
    expect(schemaVersion(database)).toBe(migrations.length);
    expect(rowsOf(database)).toEqual(before);
    expect(database.rows('PRAGMA foreign_key_check')).toEqual([]);
    expect(database.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('gives new texts places of their own behind the old ones', () => {
    const time = createManualTime();
    const database = secondVersion(time.clock.now());
    setUpDatabase(database);
    const { outbox } = start(database, time);
    outbox.commands.enqueue(textsToSend({ id: id(9), from: virginia, to: ruth, text: 'new' }));
    expect(database.rows('SELECT sequence FROM outgoing_text ORDER BY sequence DESC LIMIT 1')).toEqual([
      { sequence: 7 },
    ]);
  });

  it('goes on: what waits goes after the penalty, nothing that may have gone is sent again', async () => {
    const time = createManualTime();
    const database = secondVersion(time.clock.now());
    setUpDatabase(database);
    const { outbox, gateway } = start(database, time);
    expect(outbox.reading.recent(10).map(({ state }) => state)).toEqual([
      'unconfirmed',
      'failed',
      'sent',
      'unconfirmed',
      'queued',
      'queued',
    ]);
    expect(unwrap(outbox.reading.unreadable())).toEqual([]);
    expect(outbox.sending()).toEqual({ paused: false, signInRefused: false });
    await time.pass(20 * second - 1);
    expect(gateway.requests).toEqual([]);
    await time.pass(30 * minute);
    expect(gateway.requests.map(({ to }) => to)).toEqual([[dana], [ruth]]);
    expect(outbox.reading.recent(10)).toMatchObject([
      { state: 'unconfirmed', looks: 4, lookAt: null },
      { state: 'failed' },
      { state: 'sent', serverId: '77' },
      { state: 'unconfirmed', looks: 4, lookAt: null, cause: { code: 'crashed' } },
      { state: 'sent', attempts: 3 },
      { state: 'sent', attempts: 1 },
    ]);
    expect(unwrap(outbox.reading.history(id(4)))).toMatchObject([{ type: 'written' }]);
    for (const number of [3, 5, 6]) {
      const decision = number === 5 ? 'send-now' : 'send-again';
      expect(outbox.commands.decide(id(number), decision).ok).toBe(true);
    }
    await time.pass(second);
    expect(gateway.requests).toHaveLength(5);
  });
});
