import { describe, expect, it } from 'vitest';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { migrate } from '#main/storage/migrate.ts';
import { migrations } from '#main/storage/migrations/migrations.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { sampleText } from '#tests/support/sample-text.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import {
  ann,
  archived,
  archiveHarness,
  ben,
  dana,
  desk,
  synced,
  type ArchiveHarness,
} from './archive-harness.ts';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const talk = archived().conversation;

function send({ database, time, logger }: ArchiveHarness, differences: Partial<OutgoingText>): void {
  const store = createOutboxStore({ database, clock: time.clock, logger });
  store.insert(
    sampleText({
      from: desk,
      to: [dana],
      state: 'sent',
      createdAt: 1_000,
      attemptedAt: 2_000,
      ...differences,
    }),
  );
}
const ids = ({ archive }: ArchiveHarness): readonly string[] =>
  archive.thread(ann, { conversation: talk, before: null, limit: 9 }).rows.map(({ id }) => id);

describe('texts that left the outbox', () => {
  it('are in their conversation once, those without an id of RingCentral’s too', () => {
    const harness = archiveHarness();
    send(harness, { id: uuid(1), serverId: '77', text: 'with id' });
    send(harness, { id: uuid(2), serverId: null, attemptedAt: 3_000, text: 'user knows' });
    send(harness, { id: uuid(3), state: 'queued', serverId: null });
    expect(harness.archive.takeSent(ann)).toBe(2);
    expect(harness.archive.takeSent(ann)).toBe(0);
    expect(ids(harness)).toEqual(['77', `local:${uuid(2)}`]);
    expect(harness.archive.message(ann, '77')).toEqual(
      archived({
        id: '77',
        direction: 'outbound',
        text: 'with id',
        createdAt: 2_000,
        modifiedAt: 0,
        store: null,
      }),
    );
    expect(harness.archive.conversation(ann, talk)).toMatchObject({
      newest: { text: 'user knows', delivery: 'sent' },
      unread: 0,
    });
  });

  it('are taken as they go, and not those of somebody else', () => {
    const harness = archiveHarness();
    send(harness, { id: uuid(1), serverId: '77' });
    harness.archive.takeSent(ann);
    send(harness, { id: uuid(2), serverId: '78' });
    send(harness, { id: uuid(3), serverId: '79', extensionId: ben.extensionId });
    expect(harness.archive.takeSent(ann)).toBe(1);
    expect(ids(harness)).toEqual(['77', '78']);
    expect(harness.archive.message(ben, '79')).toBeNull();
    expect(harness.archive.takeSent(ben)).toBe(1);
  });

  it('give way to RingCentral’s record, which is not new, and keep how far it got', () => {
    const harness = archiveHarness();
    send(harness, { id: uuid(1), serverId: '77' });
    harness.archive.takeSent(ann);
    const record = archived({
      id: '77',
      direction: 'outbound',
      text: 'as RingCentral has it',
      delivery: 'queued',
      createdAt: 1_500,
      store: '101',
    });
    expect(harness.archive.put(ann, synced([record]))).toMatchObject({ added: [], isChanged: true });
    expect(harness.archive.message(ann, '77')).toEqual({ ...record, delivery: 'sent' });
    expect(harness.archive.find(ann, { words: 'ringcentral', within: null })).toHaveLength(1);
    expect(harness.archive.find(ann, { words: 'appointment', within: null })).toEqual([]);
  });

  it('are not taken over what a sync brought, nor after they were removed', () => {
    const harness = archiveHarness();
    const record = archived({ id: '77', direction: 'outbound', delivery: 'delivered' });
    harness.archive.put(ann, synced([record], ['78']));
    send(harness, { id: uuid(1), serverId: '77' });
    send(harness, { id: uuid(2), serverId: '78' });
    expect(harness.archive.takeSent(ann)).toBe(0);
    expect(harness.archive.message(ann, '77')).toEqual(record);
    expect(ids(harness)).toEqual(['77']);
  });

  it('show the names and sizes of their files until RingCentral’s record is here', () => {
    const harness = archiveHarness();
    const file = { id: uuid(7), name: 'fence.jpg', contentType: 'image/jpeg', size: 2_000 };
    send(harness, { id: uuid(1), serverId: '77', text: '', files: [file], to: [dana, '+15035550199'] });
    expect(harness.archive.takeSent(ann)).toBe(1);
    expect(harness.archive.message(ann, '77')).toMatchObject({
      text: '',
      people: [dana, '+15035550199'].sort(),
      attachments: [{ id: uuid(7), fileName: 'fence.jpg', contentType: 'image/jpeg', size: 2_000 }],
    });
    const attachments = [{ id: '78', fileName: 'fence.jpg', contentType: 'image/jpeg', size: 1_900 }];
    harness.archive.put(ann, synced([archived({ id: '77', direction: 'outbound', attachments })]));
    expect(harness.archive.message(ann, '77')?.attachments).toEqual(attachments);
  });

  it('are taken out of a store of the version before as well', () => {
    const database = openLibsql(inMemory, null);
    migrate(database, migrations.slice(0, 4));
    database.change(
      `INSERT INTO outgoing_text (id, account_id, extension_id, from_number, to_number, text, state, version, attempts,
         refusals, created_at, wanted_at, due_at, attempted_at, looks, server_id, settled_at)
       VALUES (@id, @accountId, @extensionId, @from, @to, 'On my way', 'sent', 2, 1, 0, 1000, 1000, 1000, 2000, 0, '77',
         3000)`,
      { id: uuid(1), accountId: ann.accountId, extensionId: ann.extensionId, from: desk, to: dana },
    );
    setUpDatabase(database);
    const { archive } = archiveHarness(database);
    expect(archive.takeSent(ann)).toBe(1);
    expect(archive.message(ann, '77')?.createdAt).toBe(2_000);
  });
});
