import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonColumn } from '#main/storage/json-column.ts';
import { readRows, type ReadRows } from '#main/storage/read-rows.ts';
import { createRecordingLogger } from '#tests/support/recording-logger.ts';
import { now, storeHarness } from './harness.ts';

const schema = z
  .object({ record: jsonColumn(z.object({ name: z.string() })) })
  .transform(({ record }) => record.name);
const sql = 'SELECT rowid AS row_id, * FROM person ORDER BY extension_id';

describe('reading rows', () => {
  it('moves a row that cannot be read into quarantine and gives the others', async () => {
    const store = await storeHarness().open();
    const logger = createRecordingLogger();
    const records = ['{"name":"Ann"}', '{"name":5}', 'private words, not JSON', '{"name":"Bob"}'];
    records.forEach((record, place) => {
      store.database.change(
        'INSERT INTO person (account_id, extension_id, record) VALUES (@a, @e, @record)',
        {
          a: '1',
          e: `${place}`,
          record,
        },
      );
    });
    const read = (): ReadRows<string> =>
      readRows(
        { database: store.database, clock: { now: () => now }, logger },
        { table: 'person', sql, schema },
      );

    expect(read()).toEqual({ values: ['Ann', 'Bob'], setAside: 2 });
    expect(read()).toEqual({ values: ['Ann', 'Bob'], setAside: 0 });
    expect(store.database.rows('SELECT source, row, problem, at FROM quarantine ORDER BY id')).toEqual([
      {
        source: 'person',
        row: '{"row_id":2,"account_id":"1","extension_id":"1","record":"{\\"name\\":5}"}',
        problem: 'record.name: invalid_type',
        at: now,
      },
      {
        source: 'person',
        row: '{"row_id":3,"account_id":"1","extension_id":"2","record":"private words, not JSON"}',
        problem: 'record: custom',
        at: now,
      },
    ]);
    expect(logger.lines).toHaveLength(2);
    expect(logger.lines.join('\n')).not.toContain('private words');
    store.close();
  });

  it('skips a row that can neither be read nor moved', async () => {
    const store = await storeHarness().open();
    store.database.script(
      "INSERT INTO person VALUES ('1', '1', 'not JSON'), ('1', '2', '{\"name\":\"Ann\"}')",
    );
    store.database.script('PRAGMA query_only = ON');
    const logger = createRecordingLogger();
    const reader = { database: store.database, clock: { now: () => now }, logger };
    expect(readRows(reader, { table: 'person', sql, schema })).toEqual({ values: ['Ann'], setAside: 0 });
    expect(logger.lines[0]).toContain('could not be set aside');
    store.database.script('PRAGMA query_only = OFF');
    store.close();
  });
});
