import { describe, expect, it } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { heldTexts } from '#renderer/features/outbox/held-by.ts';
import { listedDrafts, listedTexts } from '#renderer/features/outbox/listed-outbox.ts';
import { standingOf, type TextStanding } from '#renderer/features/outbox/text-standing.ts';
import { divideTexts } from '#renderer/features/outbox-page/divide-texts.ts';
import { noRows, withRow, type KeptRows } from '#renderer/store/kept-rows.ts';
import { draftOf, textOf } from './support/truth.ts';

const now = 1_000_000;
const ids = (texts: readonly { readonly id: string }[]): readonly string[] => texts.map(({ id }) => id);

const one = {
  scheduled: textOf({ id: 'scheduled', scheduledFor: now + 1 }),
  due: textOf({ id: 'due', scheduledFor: now - 1 }),
  queued: textOf({ id: 'queued' }),
  held: textOf({ id: 'held', state: 'held' }),
  sending: textOf({ id: 'sending', state: 'sending' }),
  failed: textOf({ id: 'failed', state: 'failed' }),
  checking: textOf({ id: 'checking', state: 'unconfirmed', lookAt: now }),
  unsure: textOf({ id: 'unsure', state: 'unconfirmed' }),
  sent: textOf({ id: 'sent', state: 'sent' }),
};

const kept = <Row extends { readonly id: string }>(...rows: readonly Row[]): KeptRows<Row> =>
  rows.reduce<KeptRows<Row>>(withRow, noRows);

describe('the sections of the outbox', () => {
  it.each([
    [
      'all',
      [
        ['scheduled', ['scheduled']],
        ['waiting', ['due', 'queued', 'held']],
        ['sending', ['sending']],
        ['failed', ['failed']],
        ['unsure', ['checking', 'unsure']],
      ],
    ],
    [
      'needs-you',
      [
        ['waiting', ['held']],
        ['failed', ['failed']],
        ['unsure', ['unsure']],
      ],
    ],
    [
      'moving',
      [
        ['scheduled', ['scheduled']],
        ['waiting', ['due', 'queued']],
        ['sending', ['sending']],
        ['unsure', ['checking']],
      ],
    ],
  ] as const)('under "%s" hold what belongs there', (filter, expected) => {
    const sections = divideTexts(Object.values(one), filter, now);
    expect(sections.map(({ section, texts }) => [section, ids(texts)])).toEqual(expected);
  });

  it('stand in main’s order whatever their clocks said, scheduled ones by their time, drafts saved last first', () => {
    const late = textOf({ id: 'late', createdAt: 2, scheduledFor: now + 1 });
    const early = textOf({ id: 'early', createdAt: 1, scheduledFor: now + 9 });
    expect(ids(listedTexts(kept(late, early)))).toEqual(['late', 'early']);
    expect(ids(divideTexts([early, late], 'all', now)[0]?.texts ?? [])).toEqual(['late', 'early']);
    const saved = [draftOf({ id: 'before', savedAt: 1 }), draftOf({ id: 'after', savedAt: 2 })];
    expect(ids(listedDrafts(kept(...saved)))).toEqual(['after', 'before']);
  });
});

describe('what stands behind another text', () => {
  const heldBy = (...texts: readonly OutgoingView[]): Record<string, string> =>
    Object.fromEntries(heldTexts(texts, now));
  const later = textOf({ id: 'later' });

  it.each([
    ['an earlier waiting one', [one.queued, later], { later: 'earlier' }],
    ['an earlier one that needs the user', [one.held, later], { later: 'needs-you' }],
    ['one that is being sent, whenever written', [later, one.sending], { later: 'earlier' }],
    ['one that is being checked, whenever written', [later, one.checking], { later: 'checked' }],
    ['one nobody knows about, whenever written', [later, one.unsure], { later: 'needs-you' }],
    ['none: a failed one lets others go', [one.failed, later], {}],
    ['none: an earlier one whose time is to come', [one.scheduled, later], {}],
    ['none: one to another person', [{ ...one.held, to: ['+12125550100'] }, later], {}],
    ['none: one from another number', [{ ...one.unsure, from: '+12125550100' }, later], {}],
  ] as const)('is held by %s', (_, texts, expected) => {
    expect(heldBy(...texts)).toEqual(expected);
  });
});

describe('where a text stands', () => {
  const online = { online: true, since: 0, waitUntil: null, serverAheadBy: 0 };
  const free = { paused: false, signInRefused: false };
  const waits = { ...online, waitUntil: now + 1 };
  const offline = { ...online, online: false };
  const cause = (code: string) => ({ code, message: null, requestId: null });
  const again = textOf({ dueAt: now + 1, attempts: 1, cause: cause('MSG-290') });
  const unsure = one.unsure;

  it.each<
    [
      TextStanding,
      OutgoingView,
      Partial<Parameters<typeof standingOf>[2]>?,
      Parameters<typeof standingOf>[1]?,
    ]
  >([
    ['scheduled', one.scheduled],
    ['scheduled-paused', one.scheduled, { sending: { ...free, paused: true } }],
    ['scheduled-sign-in-refused', one.scheduled, { sending: { ...free, signInRefused: true } }],
    ['behind-needs-you', again, { sending: { ...free, paused: true } }, 'needs-you'],
    ['paused', again, { sending: { paused: true, signInRefused: true }, connection: offline }],
    ['sign-in-refused', again, { sending: { ...free, signInRefused: true }, connection: offline }],
    ['offline', again, { connection: { ...waits, online: false } }],
    ['asked-to-wait', again, { connection: waits }],
    ['behind-checked', again, {}, 'checked'],
    ['behind-earlier', again, {}, 'earlier'],
    ['tries-again', again],
    ['tries-connection', { ...again, cause: cause('offline') }],
    ['turn', one.queued],
    ['stale', { ...one.held, cause: cause('stale') }],
    ['stale-scheduled', { ...one.held, scheduledFor: 1, cause: cause('stale') }],
    ['number-cannot-text', { ...one.held, cause: cause('number-cannot-text') }],
    ['opted-out', { ...one.held, cause: cause('opted-out') }],
    ['held', { ...one.held, cause: cause('ODD-1') }],
    ['sending', one.sending, { sending: { ...free, paused: true } }],
    ['failed', one.failed],
    ['checking-soon', one.checking],
    ['checking', { ...one.checking, looks: 2, finding: 'not-there' }],
    ['not-confirmed', { ...unsure, looks: 4, finding: 'not-there' }],
    ['several', { ...unsure, looks: 1, finding: 'several' }],
    ['unreadable', { ...unsure, looks: 1, finding: 'unreadable' }],
  ])('is "%s"', (expected, text, changes = {}, heldBy = null) => {
    const situation = { connection: online, sending: free, ...changes };
    expect(standingOf(text, heldBy, situation, now)).toBe(expected);
  });
});
