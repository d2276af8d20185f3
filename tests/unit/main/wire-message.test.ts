import { describe, expect, it } from 'vitest';
import { parseJson } from '#main/ringcentral/parse-json.ts';
import { readWireMessage } from '#main/ringcentral/wire-message.ts';

const store = '101';
const record = {
  id: 4_017_564_190_017,
  type: 'SMS',
  direction: 'Inbound',
  availability: 'Alive',
  from: { phoneNumber: '+14155550100', name: 'Anna Weber' },
  to: [{ phoneNumber: '+16505550142', name: 'Nora', target: true }],
  subject: 'Hello',
  attachments: [{ id: 4_017_564_190_017, type: 'Text', contentType: 'text/plain', uri: 'https://x/1' }],
  messageStatus: 'Received',
  readStatus: 'Unread',
  creationTime: '2026-11-20T10:30:00.000Z',
  lastModifiedTime: '2026-11-20T10:30:01.000Z',
  conversationId: 123,
  conversation: { id: '6907191937042591000' },
  extensionId: '202',
};

const read = (change: object): ReturnType<typeof readWireMessage> =>
  readWireMessage({ ...record, ...change }, store);
const message = (change: object = {}): unknown => {
  const found = read(change);
  return found?.kind === 'message' ? found.message : found;
};

describe('a record of the message store', () => {
  it('is a text as the app knows it', () => {
    expect(message()).toEqual({
      id: '4017564190017',
      conversation: '+16505550142 +14155550100',
      serverConversation: '6907191937042591000',
      direction: 'inbound',
      number: '+16505550142',
      people: ['+14155550100'],
      name: 'Anna Weber',
      writer: null,
      text: 'Hello',
      attachments: [],
      attachmentUris: {},
      delivery: 'received',
      errorCode: null,
      segments: null,
      isRead: false,
      createdAt: Date.UTC(2026, 10, 20, 10, 30),
      modifiedAt: Date.UTC(2026, 10, 20, 10, 30, 1),
      store: '202',
    });
  });

  it('keeps ids beyond 2^53 as they were written', () => {
    const written = JSON.stringify(record)
      .replace('4017564190017,"type":"SMS"', '9007199254740993,"type":"SMS"')
      .replace('"6907191937042591000"', '6907191937042591001');
    const found = readWireMessage(parseJson(written), store);
    expect(found).toMatchObject({
      message: { id: '9007199254740993', serverConversation: '6907191937042591001' },
    });
  });

  it('has nothing of a sender in its key that the store cannot give back', () => {
    expect(message({ from: { phoneNumber: 'Parcel\uD83D', name: 'P\0' } })).toMatchObject({
      conversation: '+16505550142 Parcel\uFFFD',
      people: ['Parcel\uFFFD'],
      name: 'P\uFFFD',
    });
  });

  it('never takes the conversation’s number for its name', () => {
    expect(message({ conversation: undefined })).toMatchObject({ serverConversation: null });
  });

  it.each([
    ['Queued', 'queued'],
    ['Sent', 'sent'],
    ['Delivered', 'delivered'],
    ['DeliveryFailed', 'delivery-failed'],
    ['SendingFailed', 'sending-failed'],
    ['Teleported', 'unknown'],
    [undefined, 'unknown'],
  ])('that went out with the status %s is %s', (messageStatus, delivery) => {
    const sides = { direction: 'Outbound', from: record.to[0], to: [record.from] };
    expect(message({ ...sides, messageStatus, deliveryErrorCode: 'SMS-CAR-411' })).toMatchObject({
      direction: 'outbound',
      number: '+16505550142',
      people: ['+14155550100'],
      name: 'Anna Weber',
      delivery,
      errorCode: 'SMS-CAR-411',
      isRead: true,
    });
  });

  it('that went out to several people says how it went with each, where RingCentral does', () => {
    const owen = { phoneNumber: '+12025550174' };
    const group = (first?: unknown, second?: unknown): unknown =>
      message({
        direction: 'Outbound',
        from: record.to[0],
        to: [
          { ...record.from, messageStatus: first },
          { ...owen, messageStatus: second },
        ],
        messageStatus: 'SendingFailed',
      });
    const modifiedAt = Date.UTC(2026, 10, 20, 10, 30, 1);
    const anna = record.from.phoneNumber;
    expect(group('SendingFailed', 'Sent')).toMatchObject({
      delivery: 'sending-failed',
      byPerson: [
        { person: owen.phoneNumber, delivery: 'sent', modifiedAt },
        { person: anna, delivery: 'sending-failed', modifiedAt },
      ],
    });
    expect(group(undefined, 'Teleported')).toMatchObject({
      byPerson: [{ person: owen.phoneNumber, delivery: 'unknown', modifiedAt }],
    });
    expect(group()).not.toHaveProperty('byPerson');
    expect(group(7, null)).not.toHaveProperty('byPerson');
    const one = {
      direction: 'Outbound',
      from: record.to[0],
      to: [{ ...record.from, messageStatus: 'Sent' }],
    };
    expect(message(one)).not.toHaveProperty('byPerson');
  });

  it.each([
    [2, 2],
    [undefined, null],
    [null, null],
    [0, null],
    ['many', null],
  ])('of which RingCentral counted %s segments has %s', (segmentCount, segments) => {
    expect(message({ segmentCount })).toMatchObject({ segments });
  });

  it('of a group has everybody but the own number, and who wrote it', () => {
    const to = [{ phoneNumber: '+14155550102' }, { phoneNumber: '+16505550142', target: true }];
    expect(message({ to })).toMatchObject({
      conversation: '+16505550142 +14155550100 +14155550102',
      people: ['+14155550100', '+14155550102'],
      name: null,
      writer: '+14155550100',
    });
  });

  it.each([
    ['72975', '72975'],
    ['1 (415) 555-0100', '+14155550100'],
    ['+1 415 555 0100', '+14155550100'],
    ['Shop Name', 'ShopName'],
  ])('from %s is from %s', (phoneNumber, address) => {
    expect(message({ from: { phoneNumber } })).toMatchObject({ people: [address] });
  });

  it('from nobody is kept all the same', () => {
    expect(message({ from: undefined })).toMatchObject({ people: ['unknown'] });
  });

  it('has its pictures, without the words', () => {
    const attachments = [
      ...record.attachments,
      {
        id: '77',
        type: 'MmsAttachment',
        contentType: 'image/PNG',
        uri: 'https://media.x/77',
        fileName: 'a.png',
        size: 12,
      },
      { id: '78', type: 'MmsAttachment' },
      'nonsense',
    ];
    expect(message({ attachments })).toMatchObject({
      attachments: [
        { id: '77', contentType: 'image/png', fileName: 'a.png', size: 12 },
        { id: '78', contentType: 'application/octet-stream', fileName: null, size: null },
      ],
      attachmentUris: { 77: 'https://media.x/77' },
    });
  });

  it('of an event says whose it is by its owner', () => {
    expect(message({ owner: { extensionId: '303' }, extensionId: undefined })).toMatchObject({
      store: '303',
    });
    expect(message({ extensionId: undefined })).toMatchObject({ store });
  });

  it.each(['Deleted', 'Purged'])('that is %s is an id', (availability) => {
    const gone = { id: 5, availability };
    expect(readWireMessage(gone, store)).toEqual({ kind: 'removed', id: '5' });
  });

  it('of another kind is none of ours', () => {
    expect(read({ type: 'VoiceMail' })).toEqual({ kind: 'other' });
  });

  it.each([
    ['no id', { id: undefined }],
    ['no time', { creationTime: 'soon' }],
    ['no own number', { to: [{ extensionNumber: '101' }] }],
    ['no direction', { direction: 'Sideways' }],
  ])('with %s makes no sense', (_what, change) => {
    expect(read(change)).toBeNull();
  });
});
