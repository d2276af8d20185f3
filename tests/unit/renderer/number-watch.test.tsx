import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NumberNote } from '#domain/number-change.ts';
import { everyKind } from './support/listings.ts';
import { openWindow } from './support/window.ts';
import { morning } from './support/truth.ts';

const lost: NumberNote = {
  id: 1,
  at: morning,
  isRead: false,
  change: { type: 'texting-lost', number: '+15715550123' },
};
const expired: NumberNote = {
  id: 2,
  at: morning,
  isRead: false,
  change: {
    type: 'campaign',
    campaignId: 'C8VLZXY',
    from: 'Confirmed',
    to: 'CampaignExpired',
    numbers: ['+15715550123', '+17375550176', '+16505550199'],
  },
};
const words = 'SMS for Virginia was reassigned or switched off: you can no longer text from it.';

describe('the number watch', () => {
  it('speaks in a place that was there before, with the way to the details', async () => {
    const app = await openWindow(everyKind);
    const place = document.querySelector('.number-watch');
    expect(place?.getAttribute('role')).toBe('status');
    expect(place?.textContent).toBe('');
    app.bridge.push({ type: 'number-notes', notes: [lost] });
    await app.settle();
    expect(place?.textContent).toContain(words);
    fireEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByRole('region', { name: 'Can you text from Virginia?' })).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('names the campaign and all its numbers, also one that is not in the list', async () => {
    await openWindow(everyKind, { numberNotes: [expired] });
    expect(
      screen.getByText('Campaign C8VLZXY expired: 3 numbers affected: Virginia, Texas, (650) 555-0199.'),
    ).toBeTruthy();
  });

  it('goes when it was read, and not before main says so', async () => {
    const app = await openWindow(everyKind, { numberNotes: [lost] });
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(app.bridge.lastAsked()).toEqual({ channel: 'numbers:read-notes', request: null });
    expect(screen.getByText(words)).toBeTruthy();
    app.bridge.push({ type: 'number-notes', notes: [{ ...lost, isRead: true }] });
    await app.settle();
    expect(screen.queryByText(words)).toBeNull();
  });

  it('tells several apart, shows the first three and counts the rest', async () => {
    const gone = [10, 11, 12].map((id): NumberNote => ({
      id,
      at: morning,
      isRead: false,
      change: { type: 'number-gone', number: `+1415555010${id % 10}` },
    }));
    await openWindow(everyKind, { numberNotes: [lost, expired, ...gone] });
    const place = document.querySelector<HTMLElement>('.number-watch');
    if (place === null) throw new Error('no place for news');
    expect(within(place).getByText('5 changes to your numbers')).toBeTruthy();
    expect(within(place).getAllByRole('listitem')).toHaveLength(3);
    expect(
      within(place)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label') ?? button.textContent),
    ).toEqual(['Details of Virginia', 'Details of Virginia', 'Got it']);
    expect(within(place).getByText(/^and 2 more/)).toBeTruthy();
  });

  it('speaks in the outbox as well', async () => {
    await openWindow(everyKind, { numberNotes: [lost] });
    fireEvent.click(screen.getByRole('link', { name: /^Outbox/ }));
    expect(screen.getByText(words)).toBeTruthy();
  });
});
