import { describe, expect, it } from 'vitest';
import { ben, dana, id, minute, outboxHarness, ruth, type OutboxHarness } from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { draftToSave } from '#tests/support/draft-to-save.ts';

const unreadableCause = '{"code":5,"message":null,"requestId":null}';

/** A text and a draft of Ann's, and one text of Ben's, that nobody can read. */
async function poisoned(): Promise<OutboxHarness> {
  const made = await outboxHarness();
  const { outbox, database, time } = made;
  outbox.commands.setPaused(true);
  made.enqueue(dana, 'poisoned');
  made.enqueue(dana, 'good');
  outbox.drafts.save(draftToSave({ id: id(90), to: 'Dana', text: 'poisoned draft' }));
  outbox.open(ben);
  outbox.commands.setPaused(true);
  made.enqueue(ruth, 'poisoned, Ben’s');
  database.script(`UPDATE outgoing_text SET cause = '${unreadableCause}' WHERE text LIKE 'poisoned%'`);
  database.script('PRAGMA ignore_check_constraints = ON');
  database.script("UPDATE draft SET origin = 'nobody knows'");
  database.script('PRAGMA ignore_check_constraints = OFF');
  await time.pass(0);
  outbox.open({ ...ben, extensionId: '101' });
  outbox.reading.recent(10);
  unwrap(outbox.reading.draftPage(0, 10));
  await time.pass(minute);
  made.changes.length = 0;
  return made;
}

describe('rows that cannot be read', () => {
  it('are listed without what they say, and counted', async () => {
    const { outbox, time } = await poisoned();
    const rows = unwrap(outbox.reading.unreadable());
    expect(rows).toMatchObject([
      { kind: 'text', problem: 'cause.code: invalid_type' },
      { kind: 'draft', problem: 'origin: invalid_value' },
    ]);
    expect(rows.every(({ at }) => at <= time.clock.now() && at > 0)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('poisoned');
    expect(outbox.reading.counts()).toMatchObject({ unreadable: 2, waiting: 1, drafts: 0 });
  });

  it('are saved as they were found', async () => {
    const { outbox } = await poisoned();
    const exported = outbox.reading.exportUnreadable();
    expect(exported.ok && JSON.parse(exported.value)).toMatchObject([
      {
        table: 'outgoing_text',
        problem: 'cause.code: invalid_type',
        row: { id: id(1), text: 'poisoned', to_number: dana, state: 'queued', cause: unreadableCause },
      },
      { table: 'draft', row: { id: id(90), text: 'poisoned draft', origin: 'nobody knows' } },
    ]);
  });

  it('are deleted when the user says so, and the count is told', async () => {
    const { outbox, time, summaries } = await poisoned();
    expect(outbox.reading.deleteUnreadable()).toEqual({ ok: true, value: null });
    expect(unwrap(outbox.reading.unreadable())).toEqual([]);
    expect(outbox.reading.exportUnreadable()).toEqual({ ok: true, value: '[]' });
    await time.pass(0);
    const told = summaries.filter(({ type }) => type === 'counts').at(-1);
    expect(told).toMatchObject({ counts: { unreadable: 0 } });
  });

  it('are never another person’s', async () => {
    const { outbox, database } = await poisoned();
    outbox.reading.deleteUnreadable();
    outbox.open(ben);
    outbox.reading.recent(10);
    expect(unwrap(outbox.reading.unreadable())).toHaveLength(1);
    const exported = outbox.reading.exportUnreadable();
    expect(exported.ok && exported.value).toContain('poisoned, Ben’s');
    expect(database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'outgoing_text' }]);
  });

  it('hold nobody', async () => {
    const { outbox, time, sentWords } = await poisoned();
    outbox.commands.setPaused(false);
    await time.pass(0);
    expect(sentWords()).toEqual(['good']);
  });

  it('need somebody who is signed in, and a disk', async () => {
    const { outbox, database } = await poisoned();
    database.script('PRAGMA query_only = ON');
    expect(outbox.reading.deleteUnreadable()).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(unwrap(outbox.reading.unreadable())).toHaveLength(2);
    void outbox.close();
    const nobody = { ok: false, error: { code: 'not-signed-in' } };
    expect(outbox.reading.deleteUnreadable()).toEqual(nobody);
    expect(outbox.reading.exportUnreadable()).toEqual(nobody);
    expect(outbox.reading.unreadable()).toEqual(nobody);
  });
});

describe('a line of a history that cannot be read', () => {
  it('is left out, and the text is none the worse', async () => {
    const { outbox, enqueue, database, time } = await outboxHarness();
    enqueue(dana, 'one');
    await time.pass(0);
    database.script('UPDATE outgoing_event SET event = \'{"type":"claimed"}\' WHERE version = 1');
    expect(unwrap(outbox.reading.history(id(1))).map(({ type }) => type)).toEqual(['written', 'accepted']);
    expect(outbox.reading.recent(1)).toMatchObject([{ state: 'sent' }]);
    expect(unwrap(outbox.reading.unreadable())).toEqual([]);
  });
});
