import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileToSend, TextMessage } from '#domain/ports.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import { samplePicture } from '#tests/support/sample-file.ts';
import { extensionPath, openLink, smsPath, tokenPath, type OpenLink } from './open-link.ts';

const mmsPath = `${extensionPath}/mms`;
const direct = '+16505550142';
const anna = '+14155550100';
const ben = '+14155550101';

const contract = createContractCheck();
let opened: OpenLink;

beforeEach(async () => {
  opened = await openLink({ profile: 'demo', onExchange: contract.onExchange });
});
afterEach(async () => {
  await opened.close();
  expect(contract.takeViolations()).toEqual([]);
});

const jpeg = (name: string, size = 2_000, seed = 1): FileToSend => ({
  name,
  contentType: 'image/jpeg',
  bytes: samplePicture(size, seed),
});
const send = (differences: Partial<TextMessage>) =>
  opened.link.smsGateway.send({ from: direct, to: [anna], text: 'The fence', files: [], ...differences });

interface Received {
  readonly to: readonly string[];
  readonly text: string;
  readonly files: readonly (readonly [name: string, contentType: string, bytes: readonly number[]])[];
}

/** The texts that the platform took, with the bytes of their files. */
const received = (): readonly Received[] =>
  opened.simulator.state().texts.map(({ to, text, attachments }) => ({
    to,
    text,
    files: attachments.map(
      ({ id, fileName, contentType }) =>
        [fileName, contentType, [...(opened.simulator.attachment(id) ?? [])]] as const,
    ),
  }));

describe('a text with files', () => {
  it('arrives with every byte of them, in one request', async () => {
    const files = [
      jpeg('fence.jpg', 70_000),
      {
        name: 'notes.txt',
        contentType: 'text/plain',
        bytes: new TextEncoder().encode('one\r\ntwo\n\n--x\r\n'),
      },
      {
        name: 'every.zip',
        contentType: 'application/zip',
        bytes: Uint8Array.from({ length: 256 }, (_, n) => n),
      },
    ];
    const outcome = await send({ files });
    expect(outcome).toEqual({ kind: 'accepted', serverId: opened.simulator.state().texts[0]?.id });
    expect(received()).toEqual([
      {
        to: [anna],
        text: 'The fence',
        files: files.map(({ name, contentType, bytes }) => [name, contentType, [...bytes]]),
      },
    ]);
    expect(opened.seen(mmsPath)).toEqual([200]);
    expect(opened.seen(smsPath)).toEqual([]);
  });

  it('needs no words', async () => {
    expect((await send({ text: '', files: [jpeg('fence.jpg')] })).kind).toBe('accepted');
    expect(received()).toMatchObject([{ text: '', files: [['fence.jpg', 'image/jpeg', {}]] }]);
  });

  it('keeps two files of one name apart, and names in every script', async () => {
    const names = ['fence.jpg', 'fence.jpg', 'Zaun – Größe 😀.jpg', '栅栏.jpg', 'a"b\r\nc.jpg', '50%22.jpg'];
    await send({ files: names.map((name, seed) => jpeg(name, 500, seed)) });
    const [text] = received();
    expect(text?.files.map(([name]) => name).slice(0, 5)).toEqual([
      'fence.jpg',
      'fence.jpg',
      'Zaun – Größe 😀.jpg',
      '栅栏.jpg',
      "a'bc.jpg",
    ]);
    expect(text?.files.map(([, , bytes]) => bytes)).toEqual(
      names.map((_, seed) => [...samplePicture(500, seed)]),
    );
  });

  it('may be as large as the platform takes, to a group too', async () => {
    const files = [jpeg('one.jpg', 750_000, 1), jpeg('two.jpg', 750_000, 2)];
    expect((await send({ to: [anna, ben], files })).kind).toBe('accepted');
    const [text] = received();
    expect(text?.to).toEqual([anna, ben]);
    expect(text?.files.map(([, , bytes]) => bytes.length)).toEqual([750_000, 750_000]);
  });

  it('goes again with every byte after its token was refused, and is there once', async () => {
    opened.simulator.tokens.change({ expireAccess: true });
    const file = jpeg('fence.jpg', 40_000);
    expect((await send({ files: [file] })).kind).toBe('accepted');
    expect(opened.seen(mmsPath)).toEqual([401, 200]);
    expect(opened.seen(tokenPath)).toEqual([200]);
    expect(received().map(({ files }) => files.map(([, , bytes]) => bytes))).toEqual([[[...file.bytes]]]);
  });

  it.each([
    ['a cut after it was stored', { kind: 'close', when: 'after-storing' }],
    ['a cut before it was read', { kind: 'close', when: 'before-reading' }],
    ['a gateway’s page', { kind: 'not-json', status: 502, when: 'after-storing' }],
  ] as const)('may have gone after %s, and is not sent again', async (_what, act) => {
    opened.simulator.faults.add({ path: mmsPath, act });
    expect((await send({ files: [jpeg('fence.jpg', 300_000)] })).kind).toBe('ambiguous');
    expect(opened.seen(mmsPath)).toHaveLength(1);
  });

  it('is refused with the platform’s code', async () => {
    const file = { name: 'setup.exe', contentType: 'application/x-msdownload', bytes: samplePicture(10) };
    expect(await send({ files: [file] })).toMatchObject({ kind: 'refused', cause: { code: 'MSG-348' } });
    expect(received()).toEqual([]);
  });
});

describe('a text to a group', () => {
  it('is one request with all of them', async () => {
    expect((await send({ to: [anna, ben] })).kind).toBe('accepted');
    expect(received()).toEqual([{ to: [anna, ben], text: 'The fence', files: [] }]);
    expect(opened.seen(smsPath)).toEqual([200]);
  });
});
