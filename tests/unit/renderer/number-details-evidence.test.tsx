import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { good } from './support/fake-bridge.ts';
import { openDetails, openWindow } from './support/window.ts';
import { morning, textOf } from './support/truth.ts';
import { part, registered, rows, texas } from './support/details.ts';

describe('the findings in the details', () => {
  it('list every finding with where and when it was read, the good ones too', async () => {
    const app = await openWindow([texas(registered('CampaignSuspended'))]);
    await openDetails(app, 'Texas');
    expect(rows()).toEqual([
      ['Finding', 'Read from', 'Checked'],
      [
        'Its campaign is suspended. RingCentral says CampaignSuspended; only Confirmed sends',
        'SMS configuration',
        '10:02 AM',
      ],
      ['Texting is assigned to you. Texts and pictures are both on', 'Your numbers', '10:00 AM'],
      ['The brand is verified. Brand BH4LDN7', 'SMS configuration', '10:02 AM'],
      ['The number is in service. Status Normal', 'Your numbers', '10:00 AM'],
      ['Texting abroad is off. US and Canada only', 'Your numbers', '10:00 AM'],
    ]);
  });

  it('count a failed last text among the findings, and not one that was followed by a success', async () => {
    const failed = textOf({
      from: '+17375550176',
      state: 'failed',
      settledAt: morning,
      text: 'Secret words',
      cause: { code: 'SMS-UP-414', message: null, requestId: null },
      serverId: '320270670188',
    });
    const app = await openWindow([texas(registered('CampaignSuspended'))], { outbox: [failed] });
    await openDetails(app, 'Texas');
    expect(rows()[2]?.[0]).toBe(
      'The last text was not delivered. 10:00 AM: This number is not set up to send texts. An admin has to fix it. SMS-UP-414',
    );
    app.bridge.push({
      type: 'outbox',
      text: textOf({
        id: '00000000-0000-4000-8000-000000000002',
        from: '+17375550176',
        state: 'sent',
        settledAt: morning + 1,
        createdAt: morning + 1,
      }),
    });
    await app.settle();
    expect(screen.getByRole('table').textContent).not.toContain('The last text');
  });

  it('check again on demand, once at a time, and say so', async () => {
    let finish: () => void = () => undefined;
    const app = await openWindow(
      [texas(registered('Confirmed'))],
      {},
      {
        'numbers:check': () =>
          new Promise((resolve) => {
            finish = () => resolve(good(null));
          }),
      },
    );
    await openDetails(app, 'Texas');
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Checking…' }));
    expect(app.bridge.asked.filter(({ channel }) => channel === 'numbers:check')).toHaveLength(1);
    finish();
    await app.settle();
    expect(screen.getByText('Texas was checked again.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  });

  it('say when reading the campaign was refused', async () => {
    const app = await openWindow([texas({ state: 'not-permitted', refusedAt: morning + 180_000 })]);
    await openDetails(app, 'Texas');
    expect(rows()[1]).toEqual([
      'You may not read campaign data. An admin can see it. You can still try.',
      'SMS configuration',
      'Refused 10:03 AM',
    ]);
    expect(part('Registration').textContent).toContain('Refused 10:03 AM');
  });
});
