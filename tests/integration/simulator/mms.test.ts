import { describe, expect, test } from 'vitest';
import type { AcceptedText } from '#simulator/create-simulator.ts';
import { pngPicture } from '#simulator/messages/picture.ts';
import { errorCode, useSimulator } from './harness.ts';
import type { Body, Reply } from './harness.ts';
import { everyByte, formOf, joinParts, mixedOf, mixedType, picture } from './multipart.ts';
import type { SentFile } from './multipart.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const withoutMms = '+16505550118';
const anna = '+14155550100';
const ben = '+14155550101';
const paths = ['/extension/~/sms', '/extension/~/mms'] as const;
const [sms, mms] = paths;

const message = (changes: Readonly<Record<string, unknown>> = {}): object => ({
  from: { phoneNumber: direct },
  to: [{ phoneNumber: anna }],
  text: 'The sill',
  ...changes,
});
const sendForm = (
  files: readonly SentFile[],
  changes: Readonly<Record<string, unknown>> = {},
  path: string = mms,
): Promise<Reply> => current().postRaw(path, formOf(message(changes), files));
const file = (size: number, name = 'a.jpg'): SentFile => ({
  name,
  type: 'image/jpeg',
  bytes: new Uint8Array(size).fill(7),
});
const texts = (): readonly AcceptedText[] => current().simulator.state().texts;
const refusal = (reply: Reply): readonly unknown[] => [reply.status, errorCode(reply)];

interface AttachmentRecord {
  readonly id: number;
  readonly uri: string;
  readonly type: string;
}
const attachmentsOf = (record: Body): readonly AttachmentRecord[] =>
  record['attachments'] as readonly AttachmentRecord[];

describe.each(paths)('files by %s', (path) => {
  test.each([
    ['multipart/form-data', () => current().postRaw(path, formOf(message(), [picture]))],
    ['multipart/mixed', () => current().postRaw(path, mixedOf(message(), [picture]), mixedType)],
  ])('arrive as %s, byte by byte', async (_type, send) => {
    const { status, json, headers } = await send();
    expect(status).toBe(200);
    expect(headers.get('x-rate-limit-group')).toBe('medium');
    expect(json).toMatchObject({
      type: 'SMS',
      direction: 'Outbound',
      messageStatus: 'Queued',
      subject: 'The sill',
      attachments: [
        { id: json['id'], type: 'Text', contentType: 'text/plain' },
        { type: 'MmsAttachment', contentType: 'image/png', fileName: 'sill.png', size: everyByte.length },
      ],
    });
    const [accepted] = texts();
    expect(accepted).toMatchObject({ id: String(json['id']), from: direct, to: [anna], text: 'The sill' });
    expect(accepted?.attachments).toEqual([
      {
        id: String(attachmentsOf(json)[1]?.id),
        contentType: 'image/png',
        fileName: 'sill.png',
        size: everyByte.length,
      },
    ]);
    const bytes = current().simulator.attachment(accepted?.attachments[0]?.id ?? '');
    expect([...(bytes ?? [])]).toEqual([...everyByte]);
  });

  test('may come without a text', async () => {
    const { status, json } = await sendForm([picture], { text: undefined }, path);
    expect([status, json['subject']]).toEqual([200, '']);
    expect((await sendForm([picture], { text: '' }, path)).status).toBe(200);
  });

  test('need the scope and the permission of texts', async () => {
    current().simulator.setMissingPermissions(['OutboundSMS']);
    expect(errorCode(await sendForm([picture], {}, path))).toBe('CMN-408');
    current().simulator.setMissingPermissions([]);
    current().simulator.tokens.change({ scopes: ['ReadMessages'] });
    const { access_token } = current().simulator.tokens.issue();
    expect(errorCode(await current().post(path, message(), access_token))).toBe('CMN-401');
  });
});

describe('a file', () => {
  const names = (): unknown => texts()[0]?.attachments.map(({ fileName }) => fileName);

  test('is one of two with the same name', async () => {
    await sendForm([file(3), file(4)]);
    expect(names()).toEqual(['a.jpg', 'a.jpg']);
    expect(texts()[0]?.attachments.map(({ id }) => current().simulator.attachment(id)?.length)).toEqual([
      3, 4,
    ]);
  });

  test('keeps a name with any letters', async () => {
    const name = 'Grüße "1"; a=b 100%.jpg';
    await sendForm([file(3, name)]);
    expect(names()).toEqual([name]);
  });

  test('may have its name in the extended form', async () => {
    const disposition = "Content-Disposition: attachment; filename=a; filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt";
    const parts = [
      { headers: ['Content-Type: application/json;charset=utf-8'], bytes: JSON.stringify(message()) },
      { headers: [disposition], bytes: 'Hello' },
    ];
    expect((await current().postRaw(mms, joinParts(parts), mixedType)).status).toBe(200);
    expect(texts()[0]?.attachments).toMatchObject([{ fileName: 'Grüße.txt', contentType: 'text/plain' }]);
  });

  test('can be read like one that came in', async () => {
    const { json } = await sendForm([picture]);
    const listed = (await current().get('/extension/~/message-store')).json.records?.[0] ?? {};
    const synced = (await current().get('/extension/~/message-sync?syncType=FSync')).json.records?.[0] ?? {};
    expect(attachmentsOf(listed)).toEqual(attachmentsOf(json));
    expect(attachmentsOf(synced)).toEqual(attachmentsOf(json));
    const { access_token } = current().simulator.tokens.issue();
    const content = await fetch(attachmentsOf(listed)[1]?.uri ?? '', {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect([content.status, content.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect([...new Uint8Array(await content.arrayBuffer())]).toEqual([...everyByte]);
  });

  test('that is a picture tells its width and height', async () => {
    const bytes = new Uint8Array(pngPicture(48, 36));
    const { json } = await sendForm([
      { ...picture, bytes },
      { ...picture, name: 'no picture' },
    ]);
    expect(json['attachments']).toMatchObject([{ type: 'Text' }, { width: 48, height: 36 }, {}]);
    expect(attachmentsOf(json)[2]).not.toHaveProperty('width');
  });

  test('is given by the control API, as base64', async () => {
    await sendForm([picture]);
    const id = texts()[0]?.attachments[0]?.id;
    const { json } = await current().control('POST', 'attachment', { id });
    expect(json['base64']).toBe(Buffer.from(everyByte).toString('base64'));
    expect((await current().control('POST', 'attachment', { id: '1' })).status).toBe(400);
  });

  test('is kept when the answer is lost', async () => {
    const path = '/restapi/v1.0/account/~/extension/~/mms';
    current().simulator.faults.add({ path, act: { kind: 'answer', status: 502, when: 'after-storing' } });
    current().simulator.faults.add({ path, act: { kind: 'answer', status: 502 } });
    expect([(await sendForm([picture])).status, (await sendForm([picture])).status]).toEqual([502, 502]);
    expect(texts().map(({ attachments }) => attachments.length)).toEqual([1]);
  });

  test('is forgotten with its profile', async () => {
    await sendForm([picture]);
    const id = texts()[0]?.attachments[0]?.id ?? '';
    current().simulator.setProfile('demo');
    expect(current().simulator.attachment(id)).toBeNull();
  });
});

describe('files', () => {
  test('may be ten with 1,500,000 bytes', async () => {
    expect((await sendForm(Array.from({ length: 10 }, () => file(150_000)))).status).toBe(200);
  });

  test.each<[string, readonly SentFile[], number, string]>([
    ['eleven', Array.from({ length: 11 }, () => file(1)), 400, 'MSG-379'],
    ['one too large', [file(1_500_001)], 400, 'MSG-337'],
    ['several too large together', [file(750_000), file(750_001)], 400, 'MSG-376'],
    ['an empty one', [picture, file(0)], 400, 'MSG-347'],
    ['a program', [{ ...picture, type: 'application/x-msdownload' }], 415, 'MSG-348'],
    ['one of no type', [{ ...picture, type: '' }], 415, 'MSG-348'],
  ])('are refused: %s', async (_name, files, status, code) => {
    for (const path of paths) {
      expect(refusal(await sendForm(files, {}, path))).toEqual([status, code]);
    }
    expect(texts()).toEqual([]);
  });

  test.each(['image/svg+xml', 'video/3gpp', 'audio/amr', 'TEXT/VCARD; charset=utf-8', 'application/pdf'])(
    'may be %s',
    async (type) => {
      expect(
        (await current().postRaw(mms, mixedOf(message(), [{ ...picture, type }]), mixedType)).status,
      ).toBe(200);
      expect(texts()[0]?.attachments[0]?.contentType).toBe(type);
    },
  );

  test.each([
    ['no disposition', [], 'MSG-350'],
    ['no name', ['Content-Disposition: attachment'], 'MSG-351'],
    ['an empty name', ['Content-Disposition: attachment; filename=""'], 'MSG-351'],
    ['a name that cannot be read', ["Content-Disposition: attachment; filename*=UTF-8''%"], 'MSG-351'],
  ])('are refused with %s', async (_name, headers, code) => {
    const parts = [
      { headers: ['Content-Type: application/json'], bytes: JSON.stringify(message()) },
      { headers: ['Content-Type: image/png', ...headers], bytes: 'x' },
    ];
    expect(refusal(await current().postRaw(sms, joinParts(parts), mixedType))).toEqual([400, code]);
  });
});

describe('a multipart body', () => {
  test('whose first part is not the JSON is refused', async () => {
    const form = new FormData();
    form.append('attachment', new Blob(['x'], { type: 'image/png' }), 'a.png');
    form.append('json', new Blob([JSON.stringify(message())], { type: 'application/json' }));
    expect(refusal(await current().postRaw(mms, form))).toEqual([400, 'CMN-104']);
    const plain = new FormData();
    plain.append('json', JSON.stringify(message()));
    expect(refusal(await current().postRaw(mms, plain))).toEqual([400, 'CMN-104']);
    expect(refusal(await current().postRaw(mms, new FormData()))).toEqual([400, 'CMN-104']);
  });

  test('that is no multipart is refused', async () => {
    const raw = JSON.stringify(message());
    expect(refusal(await current().postRaw(sms, raw, 'multipart/form-data'))).toEqual([400, 'CMN-104']);
    expect(refusal(await current().postRaw(mms, raw, 'application/json'))).toEqual([415, 'CMN-104']);
    expect(refusal(await current().postRaw(sms, raw, 'multipart/related'))).toEqual([415, 'CMN-104']);
  });

  test('without files is a text to /sms and nothing to /mms', async () => {
    expect((await sendForm([], {}, sms)).status).toBe(200);
    expect(errorCode(await sendForm([], { text: '' }, sms))).toBe('CMN-101');
    const reply = await sendForm([]);
    expect(refusal(reply)).toEqual([400, 'CMN-101']);
    expect(reply.json.errors?.[0]?.parameterName).toBe('attachments');
  });

  test('has a text of up to 1,000 UTF-16 units, and a good JSON', async () => {
    expect(errorCode(await sendForm([picture], { text: 'a'.repeat(1001) }))).toBe('MSG-338');
    expect(errorCode(await sendForm([picture], { text: 5 }))).toBe('CMN-101');
    const parts = [{ headers: ['Content-Type: application/json'], bytes: '{' }];
    expect(errorCode(await current().postRaw(mms, joinParts(parts), mixedType))).toBe('CMN-103');
  });

  test('of more than 10 MB is refused as a whole', async () => {
    expect((await sendForm([file(10_000_000)])).status).toBe(413);
    expect(refusal(await sendForm([file(9_000_000)]))).toEqual([400, 'MSG-337']);
  });
});

describe('pictures', () => {
  test.each([withoutMms, '+18005550199'])('do not go from %s, which has no MmsSender', async (from) => {
    expect(refusal(await sendForm([picture], { from: { phoneNumber: from } }))).toEqual([403, 'MSG-242']);
  });

  test('do not go abroad', async () => {
    const to = [{ phoneNumber: '+442079460000' }];
    expect(refusal(await sendForm([picture], { to }))).toEqual([403, 'MSG-383']);
  });

  test('go to a group as one message', async () => {
    const { json } = await sendForm([picture], { to: [{ phoneNumber: anna }, { phoneNumber: ben }] });
    expect(json['to']).toMatchObject([{ phoneNumber: anna }, { phoneNumber: ben }]);
    expect(texts().map(({ to }) => to)).toEqual([[anna, ben]]);
  });

  test('go from the number of a queue, into its store', async () => {
    await sendForm([picture], { from: { phoneNumber: '+16505550110' } });
    expect(texts()).toMatchObject([{ store: { type: 'Department' } }]);
  });
});
