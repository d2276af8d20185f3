import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listingOf, queue } from './support/listings.ts';
import { copied, openDetails, openWindow } from './support/window.ts';
import { morning, textOf } from './support/truth.ts';
import { part, registered, texas } from './support/details.ts';

describe('what the details give to an admin', () => {
  it('copy for the admin what can be found and mended, and no word of any text', async () => {
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
    fireEvent.click(screen.getByRole('button', { name: 'Copy for admin' }));
    const note = copied(app.bridge);
    expect(note).toBe(part('Note for the admin').querySelector('pre')?.textContent);
    for (const words of [
      '+17375550176: Will fail, campaign suspended',
      'Label: Texas',
      'Number id texas',
      'status Normal',
      'Features: CallerId, SmsSender, MmsSender',
      'Belongs to Texas, extension id 900',
      'Campaign 2011 / C9TRX2M: CampaignSuspended',
      'Tier: LowVolume',
      'Brand 1008 / BH4LDN7: Verified',
      'Last failure: SMS-UP-414',
      'This number is not set up to send texts. An admin has to fix it. Up to an admin',
      'Check the campaign, the brand and the texting set-up of this number.',
      'Message id 320270670188',
      'For Nora Lindqvist, ext. 204',
      'Admin portal: SMS registration (TCR), brand and campaign of this number',
    ]) {
      expect(note).toContain(words);
    }
    expect(note).toMatch(/SMS configuration read \d{4}-\d\d-\d\d 10:02/);
    expect(note).toMatch(/Number list read \d{4}-\d\d-\d\d 10:00/);
    expect(note).not.toContain('Secret');
  });

  it('name the page where texting of a queue and of the company is assigned', async () => {
    const numbers = [
      listingOf({
        id: 'q',
        e164: '+16505550152',
        label: 'Support',
        owner: queue('602', 'Support'),
        features: [],
      }),
      listingOf({
        id: 'c',
        e164: '+16505550153',
        label: 'Company',
        usageType: 'CompanyNumber',
        features: [],
      }),
    ];
    const app = await openWindow(numbers);
    await openDetails(app, 'Support');
    expect(part('Note for the admin').textContent).toContain(
      'settings of the call queue Support, SMS assignment',
    );
    await openDetails(app, 'Company');
    expect(part('Note for the admin').textContent).toContain(
      'company auto-receptionist, general settings, SMS assignment',
    );
  });

  it('open the admin portal', async () => {
    const app = await openWindow([texas(registered('CampaignSuspended'))]);
    await openDetails(app, 'Texas');
    expect(part('Who can fix it').textContent).toContain('Any RingCentral admin of Halden Windows.');
    fireEvent.click(screen.getByRole('button', { name: 'Open RingCentral admin portal' }));
    expect(app.bridge.lastAsked()).toEqual({ channel: 'app:open-page', request: { page: 'admin-portal' } });
  });
});
