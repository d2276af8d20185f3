import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { good } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { copied, openDetails, openWindow } from './support/window.ts';
import { morning } from './support/truth.ts';
import { answer, part, registered, texas } from './support/details.ts';

describe('the details of a number', () => {
  it('open from the header of the number, take the focus, and give it back on Escape', async () => {
    const app = await openWindow(everyKind);
    await openDetails(app, 'Virginia');
    const title = screen.getByRole('heading', { level: 1, name: 'Virginia (571) 555-0123' });
    expect(document.activeElement).toBe(title);
    expect(screen.getByRole('link', { name: /^Virginia/ }).getAttribute('aria-current')).toBe('true');
    fireEvent.keyDown(title, { key: 'Escape' });
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Details of Virginia' }));
  });

  it('keep what is being written, and where one came from', async () => {
    const app = await openWindow(everyKind);
    fireEvent.change(screen.getByRole('textbox', { name: 'Message' }), { target: { value: 'Half' } });
    app.store.getState().showOutbox();
    app.store.getState().showDetails('texas');
    await app.settle();
    fireEvent.click(screen.getByRole('button', { name: 'Close details (Esc)' }));
    expect(screen.getByRole('main', { name: 'Outbox' })).toBeTruthy();
    expect(app.store.getState()).toMatchObject({ text: 'Half', from: '+16505550142' });
  });

  it('stay open while the search in the rail is left with Escape', async () => {
    const app = await openWindow(everyKind);
    await openDetails(app, 'Virginia');
    const find = screen.getByRole('searchbox', { name: 'Find a number' });
    find.focus();
    fireEvent.keyDown(find, { key: 'Escape' });
    expect(answer('Virginia')).toBeTruthy();
  });

  it('copy the number as E.164', async () => {
    const app = await openWindow([texas(registered('Confirmed'))]);
    await openDetails(app, 'Texas');
    fireEvent.click(screen.getByRole('button', { name: 'Copy number' }));
    expect(copied(app.bridge)).toBe('+17375550176');
  });

  it('say so when the number is gone from the list meanwhile', async () => {
    const app = await openWindow(everyKind);
    app.store.getState().showDetails('nobody');
    await app.settle();
    expect(
      screen.getByRole('heading', { level: 1, name: 'This number is no longer in your list' }),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close details (Esc)' }));
    expect(screen.getByRole('form')).toBeTruthy();
  });

  it('show what changed, with its day, and ask again when the list does', async () => {
    const year = new Date(morning).getFullYear();
    const app = await openWindow(
      [texas(registered('CampaignSuspended'))],
      {},
      {
        'numbers:history': () =>
          good([
            {
              id: 2,
              at: new Date(year, 10, 18, 12).getTime(),
              isRead: true,
              change: {
                type: 'campaign',
                campaignId: 'C9TRX2M',
                from: 'Confirmed',
                to: 'CampaignSuspended',
                numbers: ['+17375550176'],
              },
            },
            {
              id: 1,
              at: new Date(year, 10, 3, 12).getTime(),
              isRead: true,
              change: { type: 'texting-gained', number: '+17375550176' },
            },
          ]),
      },
    );
    await openDetails(app, 'Texas');
    const changes = within(part('What changed')).getAllByRole('listitem');
    expect(changes.map((line) => line.textContent)).toEqual([
      'Nov 18 Campaign went from Confirmed to CampaignSuspended',
      'Nov 3 Texting was assigned to you',
    ]);
    expect(app.bridge.asked.filter(({ channel }) => channel === 'numbers:history')).toEqual([
      { channel: 'numbers:history', request: { number: '+17375550176' } },
    ]);
    app.bridge.push({ type: 'number-notes', notes: [] });
    await app.settle();
    expect(app.bridge.asked.filter(({ channel }) => channel === 'numbers:history')).toHaveLength(2);
  });

  it('say that nothing changed', async () => {
    const app = await openWindow([texas(registered('Confirmed'))]);
    await openDetails(app, 'Texas');
    expect(part('What changed').textContent).toContain('Nothing changed since Fromline first saw it.');
  });

  it('say that the history could not be read', async () => {
    const app = await openWindow(
      [texas(registered('Confirmed'))],
      {},
      { 'numbers:history': () => ({ ok: false, error: { code: 'store-unavailable' } }) },
    );
    await openDetails(app, 'Texas');
    expect(part('What changed').textContent).toContain('The history could not be read.');
  });
});
