import { describe, expect, test } from 'vitest';
import { errorCode, replyOf, useSimulator } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const anna = '+14155550100';
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);

/** The URIs of the text and of the picture of a message that came in. */
async function uris(to = direct, text = 'Grüße'): Promise<readonly [text: string, picture: string]> {
  const attachments = [{ contentType: 'image/png', bytes, fileName: 'sill "1".png' }];
  const id = current().simulator.inbound({ from: anna, to, text, attachments });
  const { json } = await current().get(`/extension/~/message-store/${String(id)}`);
  const records = json['attachments'] as readonly { readonly uri: string }[];
  return [records[0]?.uri ?? '', records[1]?.uri ?? ''];
}

async function fetchContent(uri: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { access_token } = current().simulator.tokens.issue();
  return fetch(uri, { headers: { authorization: `Bearer ${access_token}`, ...headers } });
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

describe('the content of a message', () => {
  test('is the file, byte by byte, and the text', async () => {
    const [text, picture] = await uris();
    const file = await fetchContent(picture);
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '256',
      'accept-ranges': 'bytes',
      'content-disposition': "inline; filename*=UTF-8''sill%20%221%22.png",
      'x-rate-limit-group': 'medium',
    });
    expect(await bytesOf(file)).toEqual(bytes);
    const plain = await fetchContent(text);
    expect(plain.headers.get('content-type')).toBe('text/plain;charset=utf-8');
    expect(await plain.text()).toBe('Grüße');
  });

  test('is where its URI leads, and nowhere else', async () => {
    const [, picture] = await uris();
    const guessed = picture.replace('/media/', '/');
    expect(errorCode(await replyOf(await fetchContent(guessed)))).toBe('CMN-120');
  });

  test('needs a bearer and the right to read', async () => {
    const [, picture] = await uris();
    expect(errorCode(await replyOf(await fetch(picture)))).toBe('AGW-401');
    current().simulator.tokens.change({ scopes: ['ReadAccounts'] });
    expect(errorCode(await replyOf(await fetchContent(picture)))).toBe('CMN-401');
  });

  test('can be given as a download with a name', async () => {
    const [, picture] = await uris();
    const query = 'contentDisposition=Attachment&contentDispositionFilename=M%C3%BCller.png';
    const file = await fetchContent(`${picture}?${query}`);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''M%C3%BCller.png");
    expect(errorCode(await replyOf(await fetchContent(`${picture}?contentDisposition=Both`)))).toBe(
      'CMN-101',
    );
  });

  test.each([
    ['bytes=0-9', 206, 'bytes 0-9/256', 10],
    ['bytes=250-', 206, 'bytes 250-255/256', 6],
    ['bytes=-6', 206, 'bytes 250-255/256', 6],
    ['bytes=200-999', 206, 'bytes 200-255/256', 56],
    ['bytes=0-1,4-5', 200, null, 256],
    ['lines=1-2', 200, null, 256],
  ])('comes in the range %s', async (range, status, contentRange, length) => {
    const [, picture] = await uris();
    const part = await fetchContent(picture, { range });
    expect([part.status, part.headers.get('content-range')]).toEqual([status, contentRange]);
    const received = await bytesOf(part);
    expect(received).toHaveLength(length);
    expect(received.at(-1)).toBe(status === 206 && range === 'bytes=0-9' ? 9 : 255);
  });

  test.each(['bytes=256-', 'bytes=9-2'])('has no range %s', async (range) => {
    const [, picture] = await uris();
    const part = await fetchContent(picture, { range });
    expect(part.headers.get('content-range')).toBe('bytes */256');
    const reply = await replyOf(part);
    expect([reply.status, errorCode(reply)]).toEqual([416, 'CMN-107']);
  });

  test('of an assigned queue is open too, of other extensions it is not', async () => {
    const [, picture] = await uris('+16505550164');
    expect((await fetchContent(picture)).status).toBe(200);
    current().simulator.setAssignment({ phoneNumber: '+16505550164', sms: false });
    expect(errorCode(await replyOf(await fetchContent(picture)))).toBe('CMN-404');
  });

  test('that is not there is not found', async () => {
    const [, picture] = await uris();
    const reply = await replyOf(await fetchContent(picture.replace(/\d+$/, '1')));
    expect([reply.status, errorCode(reply)]).toEqual([404, 'CMN-102']);
    expect((await fetchContent(picture.replace(/message-store\/\d+/, 'message-store/1'))).status).toBe(404);
  });
});

test('the picture of the history is a PNG', async () => {
  current().simulator.seedHistory();
  const { json } = await current().get('/extension/~/message-store?perPage=1000');
  const picture = (json.records ?? [])
    .flatMap((record) => record['attachments'] as readonly { readonly type: string; readonly uri: string }[])
    .find(({ type }) => type === 'MmsAttachment');
  const content = await bytesOf(await fetchContent(picture?.uri ?? ''));
  expect([...content.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect(Buffer.from(content.subarray(-8, -4)).toString('latin1')).toBe('IEND');
});
