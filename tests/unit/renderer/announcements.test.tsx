import { describe, expect, it } from 'vitest';
import { announcements } from '#renderer/features/shell/announcements.ts';
import { formats, t } from './support/render-app.tsx';
import { nora, snapshotOf, textOf } from './support/truth.ts';

const silence = { polite: '', assertive: '' };

describe('what a screen reader is told', () => {
  it('is a failure at once, and a text that moved on politely', () => {
    const before = snapshotOf({ outbox: [textOf({ id: 'a', state: 'sending' })] });
    const cause = { code: 'MSG-304', message: null, requestId: null };
    const failed = snapshotOf({ outbox: [textOf({ id: 'a', state: 'failed', cause })] });
    expect(announcements(before, failed, formats, t).assertive).toContain('not yours to text from');
    const sent = snapshotOf({ outbox: [textOf({ id: 'a', state: 'sent', settledAt: 1 })] });
    expect(announcements(before, sent, formats, t).polite).not.toBe('');
  });

  it('is nothing when another person’s texts come with them', () => {
    const before = snapshotOf();
    const ben = { ...nora, extensionId: '999', name: 'Ben' };
    const after = snapshotOf({
      session: { phase: 'signed-in', person: ben, missingScopes: [] },
      outbox: [textOf({ id: 'b', state: 'failed' }), textOf({ id: 'c', state: 'sent' })],
    });
    expect(announcements(before, after, formats, t)).toEqual(silence);
    expect(announcements(null, after, formats, t)).toEqual(silence);
  });
});
