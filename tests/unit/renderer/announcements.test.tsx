import { describe, expect, it } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { announcements } from '#renderer/features/shell/announcements.ts';
import { formats, t } from './support/render-app.tsx';
import { morning, nora, snapshotOf, textOf } from './support/truth.ts';

const silence = { polite: '', assertive: '' };

describe('what a screen reader is told', () => {
  it('is a failure at once, and a text that moved on politely', () => {
    const before = snapshotOf({ outbox: [textOf({ id: 'a', state: 'sending' })] });
    const cause = { code: 'MSG-304', message: null, requestId: null };
    const failed = snapshotOf({ outbox: [textOf({ id: 'a', state: 'failed', cause })] });
    expect(announcements(before, failed, formats, morning, t).assertive).toContain('not yours to text from');
    const sent = snapshotOf({ outbox: [textOf({ id: 'a', state: 'sent', settledAt: 1 })] });
    expect(announcements(before, sent, formats, morning, t).polite).not.toBe('');
  });

  it('is nothing when another person’s texts come with them', () => {
    const before = snapshotOf();
    const ben = { ...nora, extensionId: '999', name: 'Ben' };
    const after = snapshotOf({
      session: { phase: 'signed-in', person: ben, missingScopes: [] },
      outbox: [textOf({ id: 'b', state: 'failed' }), textOf({ id: 'c', state: 'sent' })],
    });
    expect(announcements(before, after, formats, morning, t)).toEqual(silence);
    expect(announcements(null, after, formats, morning, t)).toEqual(silence);
  });

  const said = (before: Partial<OutgoingView>, after: Partial<OutgoingView>) =>
    announcements(
      snapshotOf({ outbox: [textOf(before)] }),
      snapshotOf({ outbox: [textOf(after)] }),
      formats,
      morning,
      t,
    );
  const checking = { state: 'unconfirmed', lookAt: 9 } as const;

  it.each<[string, Partial<OutgoingView>, Partial<OutgoingView>, string]>([
    ['is held', {}, { state: 'held' }, 'The text to (703) 555-0168 needs your answer.'],
    [
      'is looked for',
      { state: 'sending' },
      checking,
      'Checking whether the text to (703) 555-0168 went out.',
    ],
    [
      'is found',
      checking,
      { state: 'sent', serverId: '7' },
      'Found it: the text to (703) 555-0168 went out.',
    ],
  ])('is said politely when a text %s', (_what, before, after, polite) => {
    expect(said(before, after)).toEqual({ polite, assertive: '' });
  });

  it('is that we are not sure, at once, when the last look found nothing', () => {
    expect(said(checking, { state: 'unconfirmed', looks: 4, finding: 'not-there' })).toEqual({
      polite: '',
      assertive: 'Not sure whether the text to (703) 555-0168 went out.',
    });
  });

  it.each<[string, Partial<OutgoingView>, Partial<OutgoingView>]>([
    ['a further look', checking, { ...checking, version: 4, looks: 2, lookAt: 99 }],
    ['another time to try', { dueAt: 1 }, { dueAt: 2, version: 3, attempts: 2 }],
    ['a version alone', { state: 'failed' }, { state: 'failed', version: 9 }],
  ])('is nothing for %s', (_what, before, after) => {
    expect(said(before, after)).toEqual(silence);
  });

  it('is what a text waits for, a text ahead of it included', () => {
    const unsure = textOf({ id: 'a', state: 'unconfirmed' });
    const after = snapshotOf({ outbox: [textOf({ id: 'b' }), unsure] });
    expect(announcements(snapshotOf({ outbox: [unsure] }), after, formats, morning, t).polite).toBe(
      'Text to (703) 555-0168: Waits behind an earlier text that needs you.',
    );
  });

  it('is a pause and its end, politely', () => {
    const paused = snapshotOf({ sending: { paused: true, signInRefused: false } });
    expect(announcements(snapshotOf(), paused, formats, morning, t).polite).toBe('Sending is paused.');
    expect(announcements(paused, snapshotOf(), formats, morning, t).polite).toBe('Sending goes on.');
  });
});
