import { describe, expect, it } from 'vitest';
import { fileToAdd } from '#tests/support/sample-file.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { ambiguous, dana, hour, id, notReached, outboxHarness, ruth, second, virginia } from './harness.ts';

const wanted = { id: id(81), from: virginia, to: dana, text: 'one', undoFor: 5 * second };
const batch = {
  ...textsToSend(wanted),
  texts: [
    { id: id(81), from: virginia, to: [dana], text: 'one' },
    { id: id(2), from: virginia, to: [ruth], text: 'one' },
  ],
};

describe('a text that can be taken back', () => {
  it('goes when its time is over, not before, whoever hurries', async () => {
    const { outbox, time, sentWords } = await outboxHarness();
    unwrap(outbox.commands.enqueue(textsToSend(wanted)));
    outbox.reachable();
    outbox.wake();
    await time.pass(5 * second - 1);
    expect(sentWords()).toEqual([]);
    await time.pass(1);
    expect(sentWords()).toEqual(['one']);
  });

  it('goes at once when the user says so', async () => {
    const { outbox, time, sentWords } = await outboxHarness();
    unwrap(outbox.commands.enqueue(textsToSend(wanted)));
    outbox.commands.decide(id(81), 'send-now');
    await time.pass(0);
    expect(sentWords()).toEqual(['one']);
  });

  it('is a draft again when it is taken back, with all its people, and never goes', async () => {
    const { outbox, time, gateway, changes } = await outboxHarness();
    unwrap(outbox.commands.enqueue(batch));
    changes.length = 0;
    expect(unwrap(outbox.commands.undo(id(2)))).toMatchObject({
      to: [ruth, dana].join('\n'),
      audience: 'each',
      text: 'one',
      origin: 'taken-back',
      isOpen: true,
    });
    expect(changes.filter(({ type }) => type === 'removed')).toHaveLength(2);
    await time.pass(hour);
    expect(gateway.requests).toEqual([]);
  });

  it('takes back what of its press was not tried yet', async () => {
    const { outbox, time, gateway, sentWords } = await outboxHarness();
    gateway.script({ kind: 'accepted', serverId: '1' }, 'hold');
    unwrap(outbox.commands.enqueue({ ...batch, undoFor: 0, texts: [...batch.texts, three] }));
    await time.pass(0);
    expect(sentWords()).toEqual(['one', 'one']);
    expect(outbox.commands.undo(id(2))).toMatchObject({ ok: false, error: { subject: 'sending' } });
    expect(unwrap(outbox.commands.undo(id(3)))).toMatchObject({ to: '+16505550144' });
  });

  it('leaves one of its press alone that was tried before, though the user had it sent again', async () => {
    const { outbox, time, gateway, stateOf } = await outboxHarness();
    gateway.script(ambiguous);
    const texts = batch.texts.map((text) => ({ ...text, text: `to ${text.to.join()}` }));
    unwrap(outbox.commands.enqueue({ ...batch, undoFor: 0, texts }));
    await time.pass(0);
    expect(stateOf(`to ${dana}`)).toBe('unconfirmed');
    unwrap(outbox.commands.enqueue({ ...batch, texts: [...texts, { ...three, text: 'three' }] }));
    outbox.commands.setPaused(true);
    unwrap(outbox.commands.decide(id(81), 'send-again'));
    const { id: third } = three;
    expect(outbox.commands.undo(third).ok).toBe(true);
    expect(stateOf(`to ${dana}`)).toBe('queued');
  });

  it('waits no longer when the clock is put back meanwhile', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.commands.enqueue(textsToSend(wanted)));
    await made.time.pass(second);
    made.clockPutForward = -hour / 2;
    await made.time.pass(4 * second);
    expect(made.sentWords()).toEqual(['one']);
  });

  it('opens the one that was pressed where the words differ, and keeps the others in Drafts', async () => {
    const made = await outboxHarness();
    const picture = fileToAdd({ id: id(500) });
    const files = [unwrap(made.outbox.files.add(picture))];
    const [first, other] = batch.texts;
    if (first === undefined || other === undefined) throw new Error('no texts');
    const texts = [{ ...first, text: 'Hello Dana' }, { ...other, text: 'Hello Ruth' }, three];
    unwrap(made.outbox.commands.enqueue({ ...batch, texts, files }));
    expect(unwrap(made.outbox.commands.undo(other.id))).toMatchObject({
      text: 'Hello Ruth',
      isOpen: true,
      files,
    });
    const { rows } = unwrap(made.outbox.reading.draftPage(0, 10));
    expect(rows.map(({ text, isOpen }) => [text, isOpen])).toEqual(
      expect.arrayContaining([
        ['Hello Ruth', true],
        ['Hello Dana', false],
        ['one', false],
      ]),
    );
    expect(rows).toHaveLength(3);
    await made.time.pass(hour);
    expect(made.gateway.requests).toEqual([]);
    // Each of them can still send the file.
    made.restart();
    expect(unwrap(made.outbox.files.read(picture.id)).bytes).toEqual(picture.bytes);
    for (const draft of rows) expect(draft.files).toEqual(files);
  });

  it('is still there after a crash and goes after its time, once', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.commands.enqueue(textsToSend(wanted)));
    await made.time.pass(second);
    made.restart();
    await made.time.pass(4 * second - 1);
    expect(made.sentWords()).toEqual([]);
    await made.time.pass(1);
    expect(made.sentWords()).toEqual(['one']);
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['one']);
  });

  it('keeps its place: what is written behind it does not overtake it', async () => {
    const { outbox, enqueue, time, sentWords } = await outboxHarness();
    unwrap(outbox.commands.enqueue(textsToSend(wanted)));
    enqueue(dana, 'two');
    enqueue(ruth, 'another');
    await time.pass(second);
    expect(sentWords()).toEqual(['another']);
    await time.pass(4 * second);
    await time.pass(second);
    expect(sentWords()).toEqual(['another', 'one', 'two']);
  });

  it('stays a text of its own when another one of its press fails', async () => {
    const { outbox, time, gateway, viewOf } = await outboxHarness();
    gateway.script(notReached);
    const [first, other] = batch.texts;
    if (first === undefined || other === undefined) throw new Error('no texts');
    unwrap(outbox.commands.enqueue({ ...batch, undoFor: 0, texts: [first, { ...other, text: 'two' }] }));
    await time.pass(0);
    expect(viewOf('one')).toMatchObject({ state: 'queued', cause: { code: 'offline' }, batch: { size: 2 } });
    expect(viewOf('two')).toMatchObject({ state: 'sent', batch: { id: id(81), size: 2 } });
  });
});

const three = { id: id(3), from: virginia, to: ['+16505550144'], text: 'one' };

describe('a time that was chosen', () => {
  it('is found again when the text is taken back on purpose', async () => {
    const { outbox, time } = await outboxHarness();
    const sendAt = time.clock.now() + hour;
    unwrap(outbox.commands.enqueue(textsToSend({ ...wanted, sendAt, endsWhenAnswered: true })));
    expect(unwrap(outbox.commands.toDraft(id(81), true))).toMatchObject({ sendAt, endsWhenAnswered: true });
  });

  it('is given up when it is over', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    const sendAt = made.time.clock.now() + second;
    unwrap(made.outbox.commands.enqueue(textsToSend({ ...wanted, sendAt, endsWhenAnswered: true })));
    await made.time.pass(2 * second);
    expect(unwrap(made.outbox.commands.undo(id(81)))).toMatchObject({
      sendAt: null,
      endsWhenAnswered: false,
    });
  });
});
