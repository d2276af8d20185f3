import { describe, expect, it } from 'vitest';
import { createDraftStore } from '#main/outbox/store/draft-store.ts';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import type { Database } from '#main/storage/database.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { migrate, schemaVersion } from '#main/storage/migrate.ts';
import { migrations } from '#main/storage/migrations/migrations.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { ann, dana, id, ruth, virginia } from './people.ts';

const owner = { accountId: ann.accountId, extensionId: ann.extensionId };
const cause = '{"code":"timed-out","message":null,"requestId":"r1"}';
/** State, server id, time of the deletion, and whether the archive has it. */
const texts = [
  ['queued', null, null, 0],
  ['held', null, 5, 0],
  ['sending', null, null, 0],
  ['sent', '77', null, 1],
  ['failed', null, null, 0],
  ['unconfirmed', null, null, 0],
] as const;

/** A store as the fifth version left it, with a text in every state, their history, and drafts. */
function fifthVersion(): Database {
  const database = openLibsql(inMemory, null);
  migrate(database, migrations.slice(0, 5));
  texts.forEach(([state, serverId, deletedAt, isTaken], index) => {
    const number = index + 1;
    database.change(
      `INSERT INTO outgoing_text (sequence, id, account_id, extension_id, from_number, to_number, text, state, version,
         attempts, refusals, created_at, scheduled_for, wanted_at, due_at, attempted_at, looks, look_at, finding,
         server_id, settled_at, cause, deleted_at, is_taken)
       VALUES (@sequence, @id, @accountId, @extensionId, @from, @to, @text, @state, 3, 2, 1, 10, 20, 30, 40, 50, 1, 60,
         'several', @serverId, 70, @cause, @deletedAt, @isTaken)`,
      {
        ...owner,
        sequence: number * 10,
        id: id(number),
        from: virginia,
        to: number % 2 === 0 ? ruth : dana,
        text: `“text” ${number}\r\n😀`,
        state,
        serverId,
        cause: state === 'sent' ? null : cause,
        deletedAt,
        isTaken,
      },
    );
    for (const version of [1, 2, 3]) {
      database.change('INSERT INTO outgoing_event (text_id, version, event) VALUES (@id, @version, @event)', {
        id: id(number),
        version,
        event: JSON.stringify({ type: 'hurried', at: version }),
      });
    }
  });
  (
    [
      ['written', null, 1, null],
      ['taken-back', virginia, 0, null],
      ['may-have-gone', virginia, 0, 9],
    ] as const
  ).forEach(([origin, from, isOpen, deletedAt], index) => {
    database.change(
      `INSERT INTO draft (id, account_id, extension_id, from_number, to_text, text, origin, is_open, created_at,
         saved_at, deleted_at)
       VALUES (@id, @accountId, @extensionId, @from, 'Dana', @text, @origin, @isOpen, 1, 2, @deletedAt)`,
      { ...owner, id: id(90 + index), from, text: `draft ${index}`, origin, isOpen, deletedAt },
    );
  });
  return database;
}

const rowsOf = (database: Database): readonly unknown[] => [
  database.rows(
    `SELECT sequence, id, account_id, extension_id, from_number, to_number, text, state, version, attempts, refusals,
       created_at, scheduled_for, wanted_at, due_at, attempted_at, looks, look_at, finding, server_id, settled_at,
       cause, deleted_at, is_taken FROM outgoing_text ORDER BY sequence`,
  ),
  database.rows('SELECT text_id, version, event FROM outgoing_event ORDER BY text_id, version'),
  database.rows(
    `SELECT id, account_id, extension_id, from_number, to_text, text, origin, is_open, created_at, saved_at, deleted_at
     FROM draft ORDER BY id`,
  ),
];

describe('a store of the fifth version', () => {
  it('keeps every text, its history and every draft', () => {
    const database = fifthVersion();
    const before = rowsOf(database);
    expect(before.map((rows) => (rows as readonly unknown[]).length)).toEqual([6, 18, 3]);
    setUpDatabase(database);
    expect(schemaVersion(database)).toBe(migrations.length);
    expect(rowsOf(database)).toEqual(before);
    expect(database.rows('PRAGMA foreign_key_check')).toEqual([]);
    expect(database.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('is read as texts to one person, without files, on their own', () => {
    const database = fifthVersion();
    setUpDatabase(database);
    const rows = { database, clock: { now: () => 0 }, logger: silentLogger };
    expect(createOutboxStore(rows).find(id(1))).toMatchObject({
      to: [dana],
      files: [],
      batch: null,
      endsWhenAnswered: false,
    });
    expect(createDraftStore(rows).find(id(90))).toMatchObject({
      to: 'Dana',
      audience: 'each',
      files: [],
      sendAt: null,
      endsWhenAnswered: false,
    });
    expect(database.rows('SELECT * FROM quarantine')).toEqual([]);
  });

  it('still takes the history away with its text, and lets one text of a conversation fly', () => {
    const database = fifthVersion();
    setUpDatabase(database);
    database.change('DELETE FROM outgoing_text WHERE id = @id', { id: id(3) });
    expect(database.rows('SELECT 1 FROM outgoing_event WHERE text_id = @id', { id: id(3) })).toEqual([]);
    const fly = (number: number): number =>
      database.change("UPDATE outgoing_text SET state = 'sending', cause = NULL WHERE id = @id", {
        id: id(number),
      });
    expect(fly(1)).toBe(1);
    expect(() => fly(5)).toThrow();
  });
});
