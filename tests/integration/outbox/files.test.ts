import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ambiguous,
  ben,
  ann,
  dana,
  hour,
  id,
  minute,
  outboxHarness,
  refused,
  ruth,
  virginia,
} from './harness.ts';
import type { OutboxHarness } from './harness.ts';
import { storeHarness } from '../storage/harness.ts';
import { createFileStore } from '#main/outbox/store/file-store.ts';
import { storePath } from '#main/storage/store-files.ts';
import { draftToSave } from '#tests/support/draft-to-save.ts';
import { fileToAdd, samplePicture } from '#tests/support/sample-file.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const picture = fileToAdd({ id: id(500) });
const other = fileToAdd({ id: id(501), bytes: samplePicture(3_000, 2) });

const keptIds = ({ database }: OutboxHarness): readonly unknown[] =>
  database.rows('SELECT id FROM file_content ORDER BY id').map((row) => (row as { id: string }).id);

/** A text to Dana with the picture. */
function send(
  made: OutboxHarness,
  number: number,
  differences: Partial<Parameters<typeof textsToSend>[0]> = {},
) {
  const { files } = made.outbox;
  return made.outbox.commands.enqueue(
    textsToSend({
      id: id(number),
      from: virginia,
      to: dana,
      text: `Picture ${number}`,
      files: unwrap(files.find([picture.id])),
      ...differences,
    }),
  );
}

describe('a file that is added', () => {
  it('is kept as it is, over a restart too once a draft names it', async () => {
    const made = await outboxHarness();
    const kept = { id: picture.id, name: 'fence.jpg', contentType: 'image/jpeg', size: 2_000 };
    expect(made.outbox.files.add(picture)).toEqual({ ok: true, value: kept });
    expect(made.outbox.files.add(picture)).toEqual({ ok: true, value: kept });
    made.outbox.drafts.save(draftToSave({ id: id(90), files: [picture.id] }));
    made.restart();
    expect(made.outbox.reading.paneDraft()).toMatchObject({ files: [kept] });
    expect(made.outbox.files.read(picture.id)).toEqual({
      ok: true,
      value: { contentType: 'image/jpeg', bytes: picture.bytes, slices: 0 },
    });
  });

  it.each([
    ['empty', { bytes: new Uint8Array() }],
    ['type', { name: 'setup.exe', contentType: '' }, 'MZ'],
    ['mismatch', { name: 'photo.jpg', contentType: 'image/jpeg' }, 'MZ a program'],
    ['type', { name: 'photo.heic', contentType: 'image/heic' }, 'ftypheic'],
    ['too-large', { bytes: new Uint8Array(50_000_001).fill(0xff) }],
  ] as const)('is refused for its %s', async (subject, differences, words?: string) => {
    const { outbox } = await outboxHarness();
    const bytes = words === undefined ? {} : { bytes: new TextEncoder().encode(words) };
    expect(outbox.files.add({ ...picture, ...differences, ...bytes })).toEqual({
      ok: false,
      error: { code: 'file-refused', subject },
    });
  });

  it('may be larger than what goes: the window makes it smaller', async () => {
    const { outbox } = await outboxHarness();
    expect(outbox.files.add({ ...picture, bytes: samplePicture(4_000_000) }).ok).toBe(true);
  });

  it.each([
    ['notes.txt', 'text/plain'],
    ['picture.png', 'image/png'],
    ['nothing', ''],
  ])('%s called %j goes as the picture that its bytes are', async (name, contentType) => {
    const { outbox } = await outboxHarness();
    expect(unwrap(outbox.files.add({ ...picture, name, contentType }))).toMatchObject({
      name,
      contentType: 'image/jpeg',
    });
  });

  it('is nobody else’s', async () => {
    const { outbox } = await outboxHarness();
    outbox.files.add(picture);
    outbox.open(ben);
    expect(outbox.files.read(picture.id)).toEqual({ ok: false, error: { code: 'file-gone' } });
    expect(outbox.files.find([picture.id])).toEqual({ ok: false, error: { code: 'file-gone' } });
    expect(outbox.files.add({ ...other, id: picture.id })).toMatchObject({ ok: false });
    outbox.open(ann);
    expect(unwrap(outbox.files.read(picture.id)).bytes).toEqual(picture.bytes);
  });

  it('is told as damaged when a bit of the store’s file turned, which the store itself does not see', async () => {
    const harness = storeHarness();
    const opened = await harness.open();
    const bytes = samplePicture(200_000);
    const file = { id: id(1), name: 'fence.jpg', contentType: 'image/jpeg', size: bytes.byteLength };
    const reading = { clock: { now: () => 1 }, logger: silentLogger };
    createFileStore({ ...reading, database: opened.database }).put(ann, file, bytes, 1);
    opened.close();
    const path = storePath(harness.directory);
    const content = readFileSync(path);
    const place = content.length - 50_000;
    content[place] = (content[place] ?? 0) ^ 0x10;
    writeFileSync(path, content);
    const again = await harness.open();
    expect(again.state).toEqual({ kind: 'encrypted' });
    expect(createFileStore({ ...reading, database: again.database }).bytes(ann, id(1))).toBe('damaged');
    again.close();
  });

  it('stands nowhere in the file of the store, nor does its name', async () => {
    const harness = storeHarness();
    const { database, state } = await harness.open();
    expect(state).toEqual({ kind: 'encrypted' });
    const bytes = samplePicture(200_000);
    const file = { id: id(1), name: 'the-old-fence.jpg', contentType: 'image/jpeg', size: bytes.byteLength };
    createFileStore({ database, clock: { now: () => 1 }, logger: silentLogger }).put(ann, file, bytes, 1);
    for (const [name, content] of harness.files()) {
      const parts = [bytes.subarray(0, 64), bytes.subarray(100_000, 100_032)];
      for (const part of [...parts, new TextEncoder().encode('the-old-fence')]) {
        expect(content.includes(Buffer.from(part)), name).toBe(false);
      }
    }
  });
});

describe('the bytes of a file', () => {
  it('go out with the text and are gone once it has gone; its name and size stay', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    unwrap(send(made, 1));
    expect(keptIds(made)).toEqual([picture.id]);
    await made.time.pass(0);
    expect(made.gateway.requests).toEqual([
      {
        from: virginia,
        to: [dana],
        text: 'Picture 1',
        files: [{ name: 'fence.jpg', contentType: 'image/jpeg', bytes: picture.bytes }],
      },
    ]);
    expect(keptIds(made)).toEqual([]);
    expect(made.viewOf('Picture 1').files).toEqual([
      { id: picture.id, name: 'fence.jpg', contentType: 'image/jpeg', size: 2_000 },
    ]);
  });

  it('go from the draft into the text and out as they came, over a restart in between, two of one name as two', async () => {
    const made = await outboxHarness();
    const twin = fileToAdd({ id: id(502), bytes: samplePicture(1_000, 3) });
    for (const file of [twin, picture]) unwrap(made.outbox.files.add(file));
    made.outbox.drafts.save(draftToSave({ id: id(90), files: [twin.id, picture.id] }));
    made.restart();
    const files = made.outbox.reading.paneDraft()?.files ?? [];
    expect(files.map((file) => file.id)).toEqual([twin.id, picture.id]);
    unwrap(send(made, 1, { draftId: id(90), text: '', files }));
    expect(made.draftWords()).toEqual([]);
    made.restart();
    await made.time.pass(0);
    expect(made.gateway.requests.map((request) => request.files)).toEqual([
      [
        { name: 'fence.jpg', contentType: 'image/jpeg', bytes: twin.bytes },
        { name: 'fence.jpg', contentType: 'image/jpeg', bytes: picture.bytes },
      ],
    ]);
    expect(keptIds(made)).toEqual([]);
  });

  it('are shared by the texts of one press, and stay until the last has gone', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    made.gateway.script({ kind: 'accepted', serverId: '1' }, refused);
    const batch = textsToSend({ id: id(1), from: virginia, to: dana, text: 'one' });
    const two = { id: id(2), from: virginia, to: [ruth], text: 'two' };
    const files = unwrap(made.outbox.files.find([picture.id]));
    unwrap(made.outbox.commands.enqueue({ ...batch, texts: [...batch.texts, two], files }));
    await made.time.pass(0);
    expect(made.gateway.requests.map((request) => request.files[0]?.bytes)).toEqual([
      picture.bytes,
      picture.bytes,
    ]);
    expect(keptIds(made)).toEqual([picture.id]);
    made.outbox.commands.decide(id(2), 'send-now');
    await made.time.pass(0);
    expect(keptIds(made)).toEqual([]);
  });

  it.each(['draft', 'deleted draft', 'waiting text', 'deleted text', 'failed text', 'lost text'] as const)(
    'stay while a %s names them',
    async (who) => {
      const made = await outboxHarness();
      unwrap(made.outbox.files.add(picture));
      if (who === 'failed text') made.gateway.script(refused);
      if (who === 'lost text') made.gateway.script(ambiguous);
      const later = made.clock.now() + 3 * hour;
      if (who.endsWith('draft')) made.outbox.drafts.save(draftToSave({ id: id(90), files: [picture.id] }));
      else send(made, 1, { sendAt: who === 'waiting text' || who === 'deleted text' ? later : null });
      await made.time.pass(0);
      if (who === 'deleted draft') made.outbox.drafts.delete(id(90));
      if (who === 'deleted text') made.outbox.commands.delete(id(1));
      // Whatever was attached long ago stays for its names alone; another text with another file sweeps.
      await made.time.pass(hour + minute);
      unwrap(made.outbox.files.add(other));
      send(made, 2, { to: ruth, files: unwrap(made.outbox.files.find([other.id])) });
      await made.time.pass(0);
      expect(keptIds(made)).toEqual([picture.id]);
    },
  );

  it('are gone at the next start when nobody names them, or only what was deleted', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    unwrap(made.outbox.files.add(other));
    made.outbox.drafts.save(draftToSave({ id: id(90), files: [other.id] }));
    made.outbox.drafts.delete(id(90));
    made.restart();
    expect(keptIds(made)).toEqual([]);
  });

  it('stay in the pane of this run although no draft names them yet', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    unwrap(made.outbox.files.add(other));
    send(made, 1, { files: unwrap(made.outbox.files.find([other.id])) });
    await made.time.pass(minute);
    expect(keptIds(made)).toEqual([picture.id]);
  });

  it('are not kept for the rest of the run when no draft ever names them', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    await made.time.pass(hour + minute);
    unwrap(made.outbox.files.add(other));
    send(made, 1, { files: unwrap(made.outbox.files.find([other.id])) });
    await made.time.pass(minute);
    expect(keptIds(made)).toEqual([]);
  });

  it('of a discarded text that was under way are gone when it comes back', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    made.gateway.script('hold');
    send(made, 1);
    await made.time.pass(0);
    unwrap(made.outbox.commands.discard(ann));
    expect(keptIds(made)).toEqual([picture.id]);
    made.gateway.release(refused);
    await made.time.pass(0);
    expect(made.stateOf('Picture 1')).toBe('none');
    expect(keptIds(made)).toEqual([]);
  });

  it('are gone with everything else that is discarded', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    unwrap(made.outbox.files.add(picture));
    unwrap(made.outbox.files.add(other));
    send(made, 1);
    expect(made.outbox.commands.discard(ann).ok).toBe(true);
    expect(keptIds(made)).toEqual([]);
  });

  it('are swept although a row cannot be read, and not for it', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    unwrap(made.outbox.files.add(other));
    made.outbox.drafts.save(draftToSave({ id: id(90), files: [picture.id] }));
    made.outbox.drafts.save(draftToSave({ id: id(91), text: 'odd' }));
    for (const odd of ['no json', '["text"]', '{"id":7}', '[{"name":"no id"}]', '7']) {
      made.database.change('UPDATE draft SET files = @odd WHERE id = @id', { odd, id: id(91) });
      made.restart();
      expect(keptIds(made)).toEqual([picture.id]);
    }
  });

  it('that the disk gave back changed hold the text back as damaged, and are not shown either', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    unwrap(made.outbox.files.add(picture));
    send(made, 1);
    const bytes = picture.bytes.with(1_500, (picture.bytes[1_500] ?? 0) ^ 0x10);
    made.database.change('UPDATE file_content SET bytes = @bytes', { bytes });
    expect(made.outbox.files.read(picture.id)).toEqual({ ok: false, error: { code: 'file-damaged' } });
    made.reachable = true;
    made.outbox.reachable();
    await made.time.pass(0);
    expect(made.viewOf('Picture 1')).toMatchObject({ state: 'held', cause: { code: 'file-damaged' } });
    expect(made.gateway.requests).toEqual([]);
  });

  it('from before they could be checked go as they are', async () => {
    const made = await outboxHarness();
    unwrap(made.outbox.files.add(picture));
    made.database.script('UPDATE file_content SET digest = NULL');
    send(made, 1);
    await made.time.pass(0);
    expect(made.gateway.requests.map(({ files }) => files[0]?.bytes)).toEqual([picture.bytes]);
  });

  it('that are missing hold the text back, with its words', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    unwrap(made.outbox.files.add(picture));
    send(made, 1);
    made.database.script('DELETE FROM file_content');
    made.reachable = true;
    made.outbox.reachable();
    await made.time.pass(0);
    expect(made.viewOf('Picture 1')).toMatchObject({ state: 'held', cause: { code: 'file-gone' } });
    expect(made.gateway.requests).toEqual([]);
  });
});
