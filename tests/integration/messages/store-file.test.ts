import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#main/storage/database.ts';
import { createPictureStore } from '#main/messages/store/picture-store.ts';
import { storeHarness } from '../storage/harness.ts';
import { ann, archived, archiveHarness, desk, synced } from './archive-harness.ts';

interface Step {
  readonly sql: string;
  /** 0 for the outermost part of a query. */
  readonly parent: number;
  readonly detail: string;
}

const step = z.object({ parent: z.int(), detail: z.string() });

/** Notes every query, to ask afterwards how SQLite walks. */
function listening(database: Database): {
  readonly database: Database;
  readonly plans: () => readonly Step[];
} {
  const asked: Parameters<Database['rows']>[] = [];
  return {
    database: {
      ...database,
      rows(...query) {
        asked.push(query);
        return database.rows(...query);
      },
    },
    plans: () =>
      asked.flatMap(([sql, values]) =>
        z
          .array(step)
          .parse(database.rows(`EXPLAIN QUERY PLAN ${sql}`, values))
          .map((each) => ({ sql, ...each })),
      ),
  };
}

/** Small ones: lists of ids, a page that was picked out, the row of a question without a table. */
const mayBeScanned = /^SCAN (json_each|c\b|\(subquery|message_words VIRTUAL|CONSTANT)/;
const isSlow = ({ sql, parent, detail }: Step): boolean => {
  if (detail.startsWith('SCAN ')) return !mayBeScanned.test(detail);
  // What was picked out may be brought into order, and the few unread ones may be summed up.
  const isOfFew = sql.includes('AS c CROSS JOIN') ? parent === 0 : detail.endsWith('GROUP BY');
  return detail.includes('TEMP B-TREE') && !isOfFew;
};

describe('conversations in the encrypted file', () => {
  it('are there after a restart, searched as before, and not to be read in the file', async () => {
    const stores = storeHarness();
    const first = await stores.open();
    const writing = archiveHarness(first.database);
    const text = archived({ id: '9007199254740993', text: 'rendezvous at the pier' });
    const mark = { token: 't', syncedAt: 2, reachesBack: 1 };
    writing.archive.put(ann, synced([text]), { store: 'own', mark });
    const bytes = new TextEncoder().encode('picture of the pier');
    const clock = writing.time.clock;
    createPictureStore({ ...writing, clock }).write(ann, text.id, '1', { contentType: 'image/png', bytes });
    first.close();
    const content = [...stores.files().values()].map((file) => file.toString('latin1')).join('');
    expect(content).not.toMatch(/rendezvous|pier/);

    const second = await stores.open();
    expect(second.state.kind).toBe('encrypted');
    const { archive, ...reader } = archiveHarness(second.database);
    expect(archive.message(ann, text.id)).toEqual(text);
    expect(archive.find(ann, { words: 'pier rendez', within: null })).toHaveLength(1);
    expect(archive.mark(ann, 'own')).toEqual(mark);
    expect(createPictureStore({ ...reader, clock }).read(ann, text.id, '1')?.bytes).toEqual(bytes);
    expect(second.database.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    second.close();
  });

  it('are walked along indexes: no table is read through or sorted', () => {
    const { database, plans } = listening(archiveHarness().database);
    const { archive } = archiveHarness(database);
    const { conversation } = archived();
    archive.put(ann, synced([archived()]));
    for (const filter of ['all', 'unread', 'undelivered'] as const) {
      for (const number of [null, desk]) archive.conversations(ann, { number, filter, offset: 0, limit: 50 });
    }
    archive.thread(ann, { conversation, before: null, limit: 50 });
    archive.thread(ann, { conversation, before: { createdAt: 5_000, id: '2' }, limit: 50 });
    archive.newestInbound(ann, conversation);
    archive.message(ann, '1');
    archive.find(ann, { words: 'hello', within: { number: desk } });
    archive.counts(ann);
    expect(plans().length).toBeGreaterThan(20);
    expect(plans().filter(isSlow)).toEqual([]);
  });
});
