import { describe, expect, it } from 'vitest';
import { failureKind } from '#domain/failure-catalogue.ts';
import { mostFileBytes } from '#domain/outbox/file-rules.ts';
import { nextFreeTime } from '#domain/outbox/pacing.ts';
import { readRecipients } from '#domain/recipients/read-recipients.ts';
import { measureText } from '#domain/sms-text.ts';
import { readPeople } from '#renderer/features/compose/recipients/read-recipients.ts';
import { sendReadiness, type SendFacts } from '#renderer/features/compose/send/send-readiness.ts';
import { blockWords, sendLabel } from '#renderer/features/compose/send/send-words.ts';
import { standingOf } from '#renderer/features/outbox/text-standing.ts';
import { sampleText } from '#tests/support/sample-text.ts';
import { fileOf } from './support/files.ts';
import { listingOf } from './support/listings.ts';
import { formats, t } from './support/render-app.tsx';

/** What RingCentral's own client checks before it sends (product.md, section 3), line by line: met or beaten here. */

const mine = listingOf({ id: 'mine', e164: '+16505550142', label: 'My direct' });
const now = 1_000_000;
const rules = { plan: formats.plan, homeCountry: 'US', from: mine.number.e164 };
const online = { online: true, since: 0, waitUntil: null, serverAheadBy: 0 };

function facts(changes: Partial<SendFacts> & { readonly to?: string } = {}): SendFacts {
  const { to = '(703) 555-0168', ...others } = changes;
  const text = others.text ?? 'Hello';
  return {
    sender: mine,
    recipients: readPeople(to, rules),
    audience: 'each',
    files: [],
    missing: null,
    measure: measureText(text),
    connection: online,
    sending: { paused: false, signInRefused: false },
    missingScopes: [],
    roleMayText: null,
    plan: formats.plan,
    sendAt: null,
    consents: new Map(),
    now,
    ...others,
    text,
  };
}
const why = (changes: Parameters<typeof facts>[0]): string | null => {
  const readiness = sendReadiness(facts(changes));
  return readiness.kind === 'blocked' ? readiness.block.why : null;
};
/** The sentence beside Send, never only a tooltip. */
const sentence = (changes: Parameters<typeof facts>[0]): string => {
  const readiness = sendReadiness(facts(changes));
  return readiness.kind === 'blocked' ? blockWords(readiness.block, t) : '';
};
const label = (changes: Parameters<typeof facts>[0]): string =>
  sendLabel(sendReadiness(facts(changes)), 'My direct', formats, t);

describe('what the own client checks, line by line', () => {
  it('1: a blank text without a file does not go, and why stands beside Send; a file alone does', () => {
    expect(sentence({ text: ' \n ' })).toBe('Write a text first.');
    expect(why({ text: '', files: [fileOf()] })).toBeNull();
  });

  it('2: over 1,000 UTF-16 units nothing is cut, and what is too much is counted', () => {
    expect(why({ text: 'a'.repeat(1000) })).toBeNull();
    expect(why({ text: '😀'.repeat(500) })).toBeNull();
    expect(sentence({ text: 'a'.repeat(1003) })).toBe('Take out 3 characters.');
    expect(sentence({ text: `${'😀'.repeat(500)}a` })).toBe('Take out 1 character.');
  });

  it('3: without a recipient it asks for one', () => {
    expect(sentence({ to: '' })).toBe('Say who it goes to.');
  });

  it.each([
    '703 555 0168 703 555 0169 703 555 01',
    '703$555$0168',
    '(703) 555-0168 x12',
    '12345678901234567890123456789012',
  ])('4: "%s" is no number, and says so', (to) => {
    expect(why({ to })).toBe('recipient');
    expect(sentence({ to })).not.toBe('');
  });

  it('5: seven digits ask for the area code', () => {
    expect(readRecipients('555-0168', rules)[0]).toMatchObject({ problem: 'area-code-missing' });
    expect(sentence({ to: '555-0168' })).toMatch(/area code/);
  });

  it('6: duplicates are merged, and an extension has its own sentence', () => {
    expect(readPeople('(703) 555-0168\n+1 703 555 0168\n', rules).people).toEqual(['+17035550168']);
    expect(sentence({ to: '204' })).toMatch(/[Ee]xtension/);
  });

  it('7: nor does a file go to an extension', () => {
    expect(sentence({ to: '204', files: [fileOf()] })).toMatch(/[Ee]xtension/);
  });

  it('8: without a number that may text nothing goes, and a number that may not says why', () => {
    expect(why({ sender: null })).toBe('choose-number');
    const fax = listingOf({ id: 'fax', e164: '+16505550101', features: ['CallerId'] });
    expect(why({ sender: fax })).toBe('verdict');
    expect(sentence({ sender: fax })).not.toBe('');
  });

  it('9: more than ten files or 1.5 MB together do not go; two of one name both do', () => {
    const eleven = Array.from({ length: 11 }, (_, place) => fileOf({ name: `${place}.jpg` }));
    expect(sentence({ files: eleven })).toBe('Remove some of the files.');
    const large = fileOf({ size: mostFileBytes + 1 });
    expect(sentence({ files: [large] })).toBe('Make the files smaller, or remove some.');
    expect(why({ files: [fileOf({ id: 'one' }), fileOf({ id: 'two' })] })).toBeNull();
  });

  it('10: requests are spread by what RingCentral permits, not by a guess', () => {
    const limit = { limit: 40, windowSeconds: 60 };
    const spent = Array.from({ length: 39 }, () => now - 1000);
    expect(nextFreeTime(limit, spent, now)).toBe(now);
    expect(nextFreeTime(limit, [...spent, now - 1000], now)).toBeGreaterThan(now + 58_000);
  });

  it('11: an answer that takes over ten seconds is said to be slow', () => {
    const sending = sampleText({ state: 'sending', attempts: 1, attemptedAt: now });
    const situation = { connection: online, sending: { paused: false, signInRefused: false } };
    expect(standingOf(sending, null, situation, now + 9_000)).toBe('sending');
    expect(standingOf(sending, null, situation, now + 11_000)).toBe('sending-slow');
  });

  it.each(['CMN-101', 'CMN-102', 'CMN-414', 'CMN-408', 'MSG-240', 'MSG-246', 'MSG-247', 'MSG-383'])(
    '12: %s has a sentence of its own',
    (code) => {
      expect(failureKind(code)).not.toBe('refused');
      expect(t(`failures.${failureKind(code)}`)).not.toMatch(/wrong happened/);
    },
  );

  it('13: somebody else answers this thread: it says what to do', () => {
    expect(t(`failures.${failureKind('MSG-427')}`)).toMatch(/[Tt]ake it over/);
  });

  it('14: without a connection, or while RingCentral asks us to wait, it queues', () => {
    expect(label({ connection: { ...online, online: false } })).toBe('Queue');
    expect(label({ connection: { ...online, waitUntil: now + 47_000 } })).toBe('Queue, 47 s');
  });
});
