import { describe, expect, it } from 'vitest';
import { consentOf, isOptOutCode, longestConsentWord, optOfText } from '#domain/consent/consent-signs.ts';
import type { Message } from '#domain/messages/message.ts';

const number = '+16505550142';
const ruth = '+15105550119';
const inbound: Message = {
  id: '1',
  conversation: `${number} ${ruth}`,
  serverConversation: null,
  direction: 'inbound',
  number,
  people: [ruth],
  name: null,
  writer: null,
  text: 'STOP',
  attachments: [],
  delivery: 'received',
  errorCode: null,
  isRead: false,
  createdAt: 7_000,
  modifiedAt: 9_000,
  segments: null,
};
const outbound: Message = {
  ...inbound,
  direction: 'outbound',
  text: 'STOP',
  delivery: 'sending-failed',
  errorCode: 'SMS-CAR-413',
};

describe('a text', () => {
  it.each(['STOP', 'stop', ' Stop \n', 'UNSUBSCRIBE', 'Quit', 'cancel', 'end', '\u00a0STOP\t'])(
    'opts out with %j',
    (text) => {
      expect(optOfText(text)).toEqual({ opted: 'out', word: text.trim().toUpperCase() });
    },
  );

  it.each(['START', 'subscribe', 'Resume', 'CONTINUE', 'unstop'])('opts in with %j', (text) => {
    expect(optOfText(text)).toEqual({ opted: 'in', word: text.toUpperCase() });
  });

  it.each(['', 'STOP.', 'Please stop', 'stop it', 'STOPP', 'S T O P', 'HELP', 'YES', 'end of the week'])(
    'says nothing with %j',
    (text) => {
      expect(optOfText(text)).toBeNull();
    },
  );

  it('is never longer than the longest word', () => {
    const words = ['UNSUBSCRIBE', 'SUBSCRIBE', 'CONTINUE'];
    expect(Math.max(...words.map(({ length }) => length))).toBe(longestConsentWord);
  });
});

describe('a delivery code', () => {
  it.each(['SMS-RC-413', 'SMS-UP-413', 'SMS-CAR-413', 'sms-car-413'])('%s tells of an opt-out', (code) => {
    expect(isOptOutCode(code)).toBe(true);
  });

  it.each([null, '', 'SMS-RC-410', 'SMS-CAR-4130', '413', 'http-413', 'MSG-413', 'XSMS-RC-413'])(
    '%j does not',
    (code) => {
      expect(isOptOutCode(code)).toBe(false);
    },
  );
});

describe('what a message says of consent', () => {
  it('is the word of who wrote it, when it was written', () => {
    expect(consentOf(inbound)).toEqual({
      number,
      person: ruth,
      fact: { origin: 'word', opted: 'out', how: 'keyword', word: 'STOP', at: 7_000 },
    });
    expect(consentOf({ ...inbound, text: 'start' })?.fact).toMatchObject({ opted: 'in', word: 'START' });
  });

  it('is the code of the one who was texted, as of when it was sent', () => {
    expect(consentOf(outbound)).toEqual({
      number,
      person: ruth,
      fact: { origin: 'code', opted: 'out', how: 'delivery-code', word: null, at: 7_000 },
    });
  });

  it('is nothing where we wrote the word, or another code refused the text', () => {
    expect(consentOf({ ...outbound, errorCode: null })).toBeNull();
    expect(consentOf({ ...outbound, errorCode: 'SMS-CAR-430' })).toBeNull();
    expect(consentOf({ ...inbound, text: 'Stop by later?' })).toBeNull();
  });

  it('is of the writer in a group, and of nobody where a group was refused', () => {
    const people = ['+15105550111', ruth];
    expect(consentOf({ ...inbound, people, writer: ruth })?.person).toBe(ruth);
    expect(consentOf({ ...inbound, people })).toBeNull();
    expect(consentOf({ ...outbound, people })).toBeNull();
  });

  it('is of the one of a group for whom alone it failed, where RingCentral says how it went with each', () => {
    const [ana, owen] = ['+13015550130', '+17035550114'];
    const people = [ana, ruth, owen];
    const told = (...failed: readonly string[]): Message => ({
      ...outbound,
      people,
      byPerson: people.map((person) => ({
        person,
        delivery: failed.includes(person) ? ('sending-failed' as const) : ('sent' as const),
        modifiedAt: 1,
      })),
    });
    expect(consentOf(told(ruth))).toMatchObject({ person: ruth, fact: { opted: 'out' } });
    expect(consentOf(told(ruth, ana))).toBeNull();
    expect(consentOf({ ...told(ruth), errorCode: 'SMS-CAR-430' })).toBeNull();
    expect(consentOf({ ...told(ruth), byPerson: told(ruth).byPerson?.slice(0, 2) ?? [] })).toBeNull();
  });

  it('is nothing of a short code or an unknown sender', () => {
    for (const person of ['22395', 'unknown', '']) {
      expect(consentOf({ ...inbound, people: [person] })).toBeNull();
    }
  });
});
