import { describe, expect, it } from 'vitest';
import { measureText } from '#domain/sms-text.ts';
import { sendReadiness, type SendFacts } from '#renderer/features/compose/send/send-readiness.ts';
import { blockWords, sendLabel } from '#renderer/features/compose/send/send-words.ts';
import { fileOf } from './support/files.ts';
import { confirmed, listingOf } from './support/listings.ts';
import { formats, t } from './support/render-app.tsx';

const mine = listingOf({ id: 'mine', e164: '+16505550142', label: 'My direct' });
const now = 1_000_000;
const to = (...people: readonly string[]): SendFacts['recipients'] => ({ people, problem: null });

function facts(changes: Partial<SendFacts> = {}): SendFacts {
  const text = changes.text ?? 'Hello';
  return {
    sender: mine,
    recipients: to('+17035550168'),
    audience: 'each',
    files: [],
    missing: null,
    measure: measureText(text),
    connection: { online: true, since: 0, waitUntil: null, serverAheadBy: 0 },
    sending: { paused: false, signInRefused: false },
    missingScopes: [],
    roleMayText: null,
    plan: formats.plan,
    sendAt: null,
    consents: new Map(),

    now,
    ...changes,
    text,
  };
}
const label = (changes: Partial<SendFacts>): string =>
  sendLabel(sendReadiness(facts(changes)), 'My direct', formats, t);
const why = (changes: Partial<SendFacts>): string | null => {
  const readiness = sendReadiness(facts(changes));
  return readiness.kind === 'blocked' ? readiness.block.why : null;
};

const reason = (changes: Partial<SendFacts>): string | null => {
  const readiness = sendReadiness(facts(changes));
  return readiness.kind === 'blocked' ? blockWords(readiness.block, t) : null;
};

describe('what Send says and does', () => {
  it('sends from a number that is ready', () => {
    expect(label({})).toBe('Send from My direct');
    expect(why({})).toBeNull();
  });

  it('sends unchecked when the campaign is not known, and from a limited number as usual', () => {
    const unknown = listingOf({ id: 'n', e164: '+16505550164', label: 'Service' }, { state: 'not-answered' });
    const limited = listingOf({ id: 'n', e164: '+16505550118', label: 'Desk', features: ['SmsSender'] });
    expect(label({ sender: unknown })).toBe('Send unchecked');
    expect(label({ sender: limited })).toBe('Send from Desk');
  });

  it('queues while offline, and with the seconds left while RingCentral asks us to wait', () => {
    expect(label({ connection: { online: false, since: 0, waitUntil: null, serverAheadBy: 0 } })).toBe(
      'Queue',
    );
    expect(label({ connection: { online: true, since: 0, waitUntil: now + 46_200, serverAheadBy: 0 } })).toBe(
      'Queue, 47 s',
    );
    expect(label({ connection: { online: true, since: 0, waitUntil: now - 1, serverAheadBy: 0 } })).toBe(
      'Send from My direct',
    );
  });

  it.each([
    { paused: true, signInRefused: false },
    { paused: false, signInRefused: true },
    { paused: true, signInRefused: true },
  ])('queues while nothing is sent anyway: %o', (sending) => {
    const unknown = listingOf({ id: 'n', e164: '+16505550164', label: 'Service' }, { state: 'not-answered' });
    const waiting = { online: true, since: 0, waitUntil: now + 46_200, serverAheadBy: 0 };
    expect(label({ sending })).toBe('Queue');
    expect(label({ sending, sender: unknown })).toBe('Queue');
    expect(label({ sending, connection: waiting })).toBe('Queue');
    expect(why({ sending, text: '' })).toBe('text-empty');
  });

  it('is blocked when the text is certain to fail', () => {
    const texas = listingOf({ id: 'n', e164: '+17375550176' }, confirmed('CampaignSuspended'));
    const fax = listingOf({ id: 'n', e164: '+16505550109', numberType: 'FaxOnly' });
    expect(label({ sender: texas })).toBe('Will fail');
    expect(label({ sender: fax })).toBe('Cannot text');
    expect(label({ text: 'a'.repeat(1001) })).toBe('Too long');
    expect(why({ text: 'a'.repeat(1000) })).toBeNull();
    expect(label({ missingScopes: ['SMS'] })).toBe('Cannot text');
    expect(reason({ missingScopes: ['SMS'] })).toMatch(
      /^This app may not send texts\. It was registered without/,
    );
    expect(why({ missingScopes: ['ReadMessages'] })).toBeNull();
  });

  it('says what is still missing', () => {
    expect(why({ sender: null })).toBe('choose-number');
    expect(why({ text: '  \n' })).toBe('text-empty');
    expect(why({ recipients: { people: [], problem: 'empty' } })).toBe('recipient-empty');
    expect(why({ recipients: { people: [], problem: 'emergency' } })).toBe('recipient');
  });

  it('is blocked abroad only when the number certainly cannot text abroad', () => {
    const abroad = listingOf({
      id: 'n',
      e164: '+16505550142',
      features: ['SmsSender', 'InternationalSmsSender'],
    });
    expect(label({ recipients: to('+447700900123') })).toBe('Will fail');
    expect(reason({ recipients: to('+447700900123') })).toBe(
      'This number cannot text abroad. Choose one with Intl, or a recipient at home.',
    );
    expect(why({ recipients: to('+447700900123'), sender: abroad })).toBeNull();
  });

  it('is blocked for everybody whose role may not text, and sends where RingCentral did not say', () => {
    expect(label({ roleMayText: false })).toBe('Cannot text');
    expect(reason({ roleMayText: false })).toBe('Your role may not send texts. An admin can change that.');
    expect(label({ roleMayText: true })).toBe('Send from My direct');
    expect(label({ roleMayText: null })).toBe('Send from My direct');
  });

  it('goes unchecked where nobody knows whether the number texts abroad', () => {
    const untold = listingOf({ id: 'n', e164: '+442079460958', label: 'Untold', features: null });
    expect(label({ sender: untold, recipients: to('+33612345678') })).toBe('Send unchecked');
  });

  it('gives the reason of the number alone when that is what stops the text', () => {
    const texas = listingOf({ id: 'n', e164: '+17375550176' }, confirmed('CampaignSuspended'));
    expect(reason({ sender: texas })).toBe(
      'Texts from this number fail until RingCentral lists the campaign as Confirmed again.',
    );
  });

  it('never says "Send from" of a number whose verdict is not known, whatever else holds', () => {
    const unknown = [
      listingOf({ id: 'a', e164: '+16505550164' }, { state: 'not-answered' }),
      listingOf({ id: 'b', e164: '+16505550164' }, { state: 'not-read' }),
      listingOf({ id: 'c', e164: '+16505550164' }, { state: 'not-permitted', refusedAt: 0 }),
      listingOf({ id: 'd', e164: '+16505550164' }, confirmed('UpdateRequested')),
      listingOf({ id: 'e', e164: '+16505550164' }, confirmed('Frozen')),
      listingOf({ id: 'f', e164: '+16505550164', features: null }),
    ];
    for (const sender of unknown) expect(label({ sender })).toBe('Send unchecked');
  });
});

describe('a text with files', () => {
  const files = (...sizes: readonly number[]): SendFacts['files'] =>
    sizes.map((size, place) => fileOf({ id: String(place), size }));

  it('needs no words', () => {
    expect(why({ text: '', files: files(2_000) })).toBeNull();
    expect(label({ text: '', files: files(2_000) })).toBe('Send from My direct');
    expect(why({ text: '', files: [] })).toBe('text-empty');
  });

  it('is stopped where its files are too many or too large', () => {
    expect(label({ files: files(1_500_000) })).toBe('Send from My direct');
    expect(label({ files: files(1_500_000, 1) })).toBe('Too large');
    expect(reason({ files: files(1_500_000, 1) })).toBe('Make the files smaller, or remove some.');
    expect(label({ files: files(...Array.from({ length: 11 }, () => 1)) })).toBe('Too many files');
    // Also while nothing is sent at once.
    expect(label({ files: files(2_000_000), sendAt: now + 1 })).toBe('Too large');
  });

  it('is stopped by a number that cannot send pictures, which matters more than how large they are', () => {
    const textOnly = listingOf({ id: 'n', e164: '+16505550118', label: 'Desk', features: ['SmsSender'] });
    expect(why({ sender: textOnly, files: files(2_000) })).toBe('verdict');
    expect(why({ sender: textOnly, files: files(2_000_000) })).toBe('verdict');
    expect(why({ sender: textOnly })).toBeNull();
  });
});

describe('a text with a time', () => {
  const later = now + 3_600_000;

  it('is scheduled, and the button says for when, whatever holds right now', () => {
    const words = `Schedule for ${formats.soon(later, Date.now())}`;
    expect(label({ sendAt: later })).toBe(words);
    expect(
      label({ sendAt: later, connection: { online: false, since: 0, waitUntil: null, serverAheadBy: 0 } }),
    ).toBe(words);
    expect(label({ sendAt: later, sending: { paused: true, signInRefused: false } })).toBe(words);
  });

  it('is stopped when the time is over, and by all that stops other texts', () => {
    for (const sendAt of [now, now - 1]) {
      expect(reason({ sendAt })).toBe('The chosen time is over. Choose a later one, or none.');
    }
    expect(why({ sendAt: later, text: ' ' })).toBe('text-empty');
    expect(why({ sendAt: later, sender: null })).toBe('choose-number');
  });
});
