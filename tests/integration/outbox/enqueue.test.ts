import { describe, expect, it } from 'vitest';
import { outgoingDecisions } from '#contract/outgoing-view.ts';
import { ann, ben, dana, id, outboxHarness, refused, ruth, second, virginia } from './harness.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const wanted = {
  id: id(77),
  from: virginia,
  to: dana,
  text: 'See you at ten',
};

describe('enqueue', () => {
  it('answers with the stored text before anything is sent', async () => {
    const { outbox, time, gateway, changes } = await outboxHarness();
    const now = time.clock.now();
    const view = {
      id: id(77),
      from: virginia,
      to: [dana],
      text: 'See you at ten',
      files: [],
      batch: null,
      state: 'queued',
      version: 0,
      attempts: 0,
      refusals: 0,
      createdAt: now,
      scheduledFor: null,
      endsWhenAnswered: false,
      wantedAt: now,
      dueAt: now,
      attemptedAt: null,
      looks: 0,
      lookAt: null,
      finding: null,
      serverId: null,
      settledAt: null,
      cause: null,
    };
    expect(outbox.commands.enqueue(textsToSend(wanted))).toEqual({ ok: true, value: [view] });
    expect(outbox.reading.recent(10)).toEqual([view]);
    expect(changes).toEqual([{ type: 'changed', text: view }]);
    expect(outbox.reading.unsent()).toBe(1);
    expect(gateway.requests).toEqual([]);
    await time.pass(0);
    expect(gateway.requests).toEqual([{ from: virginia, to: [dana], text: 'See you at ten', files: [] }]);
    expect(outbox.reading.unsent()).toBe(0);
  });

  it('takes the same id and content for the same text, whatever has become of it', async () => {
    const { outbox, time, gateway, changes } = await outboxHarness();
    outbox.commands.enqueue(textsToSend(wanted));
    outbox.commands.enqueue(textsToSend(wanted));
    expect(changes).toHaveLength(1);
    await time.pass(0);
    expect(outbox.commands.enqueue(textsToSend(wanted))).toMatchObject({
      ok: true,
      value: [{ state: 'sent' }],
    });
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(outbox.reading.recent(10)).toHaveLength(1);
  });

  it.each([{ text: 'Something else' }, { to: ruth }, { from: ruth }])(
    'refuses another content under an id: %o',
    async (difference) => {
      const { outbox } = await outboxHarness();
      outbox.commands.enqueue(textsToSend(wanted));
      expect(outbox.commands.enqueue(textsToSend({ ...wanted, ...difference }))).toEqual({
        ok: false,
        error: { code: 'request-invalid', subject: 'id' },
      });
      expect(outbox.reading.recent(10)).toHaveLength(1);
    },
  );

  it('stores all texts of one press, as one batch, or none of them', async () => {
    const { outbox } = await outboxHarness();
    const batch = textsToSend(wanted);
    const two = { id: id(78), from: virginia, to: [ruth], text: 'See you at ten' };
    expect(outbox.commands.enqueue({ ...batch, texts: [...batch.texts, two] })).toMatchObject({
      ok: true,
      value: [
        { id: id(77), batch: { id: id(77), size: 2 } },
        { id: id(78), batch: { id: id(77), size: 2 } },
      ],
    });
    for (const spoilt of [
      { ...two, text: 'Another' },
      { ...two, id: id(79) },
    ]) {
      const texts = [{ ...two, id: id(79) }, spoilt];
      expect(outbox.commands.enqueue({ ...batch, texts }).ok).toBe(false);
    }
    expect(outbox.reading.recent(10)).toHaveLength(2);
  });

  it('refuses the id of another person’s text without showing it', async () => {
    const { outbox } = await outboxHarness();
    outbox.commands.enqueue(textsToSend(wanted));
    outbox.open(ben);
    expect(outbox.commands.enqueue(textsToSend(wanted))).toMatchObject({
      ok: false,
      error: { code: 'request-invalid' },
    });
    expect(outbox.reading.recent(10)).toEqual([]);
  });

  it.each(['', '   ', '\n\t'])('refuses an empty text %j', async (text) => {
    const { outbox } = await outboxHarness();
    expect(outbox.commands.enqueue(textsToSend({ ...wanted, text }))).toEqual({
      ok: false,
      error: { code: 'text-empty' },
    });
  });

  it('refuses what the store would cut off', async () => {
    const { outbox } = await outboxHarness();
    expect(outbox.commands.enqueue(textsToSend({ ...wanted, text: 'See you\0 at ten' }))).toEqual({
      ok: false,
      error: { code: 'request-invalid', subject: 'text' },
    });
  });

  it('keeps every sign of a text, and shows half an emoji as what will go out', async () => {
    const { outbox, time, gateway } = await outboxHarness();
    const text = '  “Über” 😀\r\n\t👨‍👩‍👧 €  ';
    expect(outbox.commands.enqueue(textsToSend({ ...wanted, text }))).toMatchObject({
      ok: true,
      value: [{ text }],
    });
    const half = { ...wanted, id: id(78), text: 'half \ud83d' };
    expect(outbox.commands.enqueue(textsToSend(half))).toMatchObject({ value: [{ text: 'half \ufffd' }] });
    expect(outbox.commands.enqueue(textsToSend(half)).ok).toBe(true);
    await time.pass(0);
    expect(gateway.requests.map((request) => request.text)).toEqual([text, 'half \ufffd']);
  });

  it('needs somebody who is signed in', async () => {
    const { outbox } = await outboxHarness();
    await outbox.close();
    expect(outbox.commands.enqueue(textsToSend(wanted))).toEqual({
      ok: false,
      error: { code: 'not-signed-in' },
    });
    expect(outbox.reading.recent(10)).toEqual([]);
    expect(outbox.reading.unsent()).toBe(0);
    expect(outbox.waitUntil()).toBeNull();
  });

  it('says so when the disk is full, and sends nothing', async () => {
    const { outbox, database, time, gateway } = await outboxHarness();
    const [pages] = database.rows('PRAGMA page_count') as readonly { readonly page_count: number }[];
    database.script(`PRAGMA max_page_count = ${pages?.page_count ?? 0}`);
    const large = { ...wanted, text: 'x'.repeat(9_000) };
    expect(outbox.commands.enqueue(textsToSend(large))).toEqual({
      ok: false,
      error: { code: 'store-unavailable', subject: 'SQLITE_FULL' },
    });
    await time.pass(60_000);
    expect(gateway.requests).toEqual([]);
    expect(outbox.reading.recent(10)).toEqual([]);
  });
});

describe('the texts of the outbox', () => {
  it('come newest first, as many as asked for', async () => {
    const { outbox, enqueue } = await outboxHarness();
    for (const text of ['one', 'two', 'three']) enqueue(dana, text);
    expect(outbox.reading.recent(2).map(({ text }) => text)).toEqual(['three', 'two']);
  });

  it('are only those of the person who is signed in, who alone sends them', async () => {
    const { outbox, enqueue, time, gateway, changes } = await outboxHarness();
    enqueue(dana, 'from Ann');
    outbox.open(ben);
    await time.pass(60_000);
    expect(gateway.requests).toEqual([]);
    expect(outbox.reading.recent(10)).toEqual([]);
    // Ben does not see it, but it would be lost with the store.
    expect(outbox.reading.unsent()).toBe(1);
    const gone = { ok: false, error: { code: 'illegal-move', subject: 'gone' } };
    expect(outbox.commands.toDraft(id(1), false)).toEqual(gone);
    expect(outbox.commands.delete(id(1))).toEqual(gone);
    expect(outbox.commands.restore(id(1))).toEqual(gone);
    for (const decision of outgoingDecisions) expect(outbox.commands.decide(id(1), decision)).toEqual(gone);
    expect(unwrap(outbox.reading.history(id(1)))).toEqual([]);
    expect(outbox.commands.discard(ben).ok).toBe(true);
    expect(outbox.reading.unsent()).toBe(1);
    expect(changes).toHaveLength(1);

    outbox.open({ ...ann, accountId: '2' });
    expect(outbox.reading.recent(10)).toEqual([]);

    outbox.open(ann);
    await time.pass(second);
    await time.pass(0);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['from Ann']);
  });

  it('leave a poisoned row behind and go on', async () => {
    const { outbox, enqueue, database, time, stateOf } = await outboxHarness();
    enqueue(dana, 'poisoned');
    enqueue(dana, 'good');
    database.script("UPDATE outgoing_text SET cause = '{\"code\":5}' WHERE text = 'poisoned'");
    await time.pass(0);
    expect(stateOf('good')).toBe('sent');
    expect(outbox.reading.recent(10)).toHaveLength(1);
    expect(database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'outgoing_text' }]);
  });

  it('never put words or whole numbers into the log', async () => {
    const { enqueue, gateway, time, outbox, logger, database } = await outboxHarness();
    gateway.script(refused, new Error('broke'));
    enqueue(dana, 'private words one');
    enqueue(ruth, 'private words two');
    enqueue(dana, 'private words three');
    await time.pass(0);
    outbox.commands.toDraft(id(1), false);
    enqueue(dana, 'private words four');
    database.script("UPDATE outgoing_text SET cause = '{\"code\":5}' WHERE state = 'queued'");
    await time.pass(0);
    const log = logger.lines.join('\n');
    expect(logger.lines.length).toBeGreaterThan(5);
    expect(log).not.toContain('private words');
    for (const number of [virginia, dana, ruth]) expect(log).not.toContain(number.slice(1));
  });
});

describe('a listener that fails', () => {
  it('does not come between a claim and its request', async () => {
    const { outbox, enqueue, time, gateway, stateOf } = await outboxHarness();
    outbox.onChange(() => {
      throw new Error('a bug in a listener');
    });
    enqueue(dana, 'one');
    await time.pass(0);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe('sent');
  });

  it('hears nothing more once it is disposed', async () => {
    const { outbox, enqueue } = await outboxHarness();
    let heard = 0;
    const dispose = outbox.onChange(() => (heard += 1));
    enqueue(dana, 'one');
    dispose();
    dispose();
    enqueue(dana, 'two');
    expect(heard).toBe(1);
  });
});
