import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noHints } from '#domain/account-hints.ts';
import { plainSettings } from '#domain/number-settings.ts';
import type { Registration } from '#domain/registration.ts';
import { good } from './support/fake-bridge.ts';
import { confirmed, everyKind, knownListing, listingOf, queue, site } from './support/listings.ts';
import { copied, openDetails, openWindow } from './support/window.ts';
import { morning, textOf } from './support/truth.ts';

const registered = (status: string, brand = 'Verified'): Registration => ({
  state: 'read',
  campaign: {
    id: '2011',
    externalId: 'C9TRX2M',
    status,
    tier: 'LowVolume',
    useCases: ['CustomerCare', 'DeliveryNotification', 'AccountNotification'],
    faults: [],
  },
  brand: { id: '1008', externalId: 'BH4LDN7', status: brand, faults: [] },
  readAt: morning + 120_000,
});
const texas = (registration: Registration) =>
  listingOf({ id: 'texas', e164: '+17375550176', label: 'Texas', owner: site('Texas') }, registration);

const answer = (name: string): HTMLElement =>
  screen.getByRole('region', { name: `Can you text from ${name}?` });
const part = (name: string): HTMLElement => screen.getByRole('region', { name });
const rows = (): string[][] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) =>
      [...within(row).queryAllByRole('columnheader'), ...within(row).queryAllByRole('cell')].map(
        (cell) => cell.textContent,
      ),
    );

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

  it.each([
    ['Confirmed', 'Yes.', /its campaign is Confirmed\. Replies go to your inbox\./],
    [
      'CampaignSuspended',
      'No, texts will fail.',
      /suspended\. Texts from this number fail until RingCentral lists/,
    ],
    ['CampaignExpired', 'No, texts will fail.', /expired\. Texts from this number fail/],
    ['DeleteRequested', 'No, texts will fail.', /being deleted\./],
    ['Submitted', 'No, texts will fail.', /waits for approval\./],
    ['UpdateRequested', 'We do not know yet.', /is UpdateRequested\..*You can still try\./],
    ['Frozen', 'We do not know yet.', /is Frozen\..*You can still try\./],
  ])('answer for the campaign status %s: %s', async (status, headline, sentence) => {
    const app = await openWindow([texas(registered(status))]);
    await openDetails(app, 'Texas');
    expect(answer('Texas').textContent).toContain(`Can you text from Texas? ${headline}`);
    expect(answer('Texas').textContent).toMatch(sentence);
  });

  it.each([
    ['Desk phone', 'Yes, with limits.', 'Text only.'],
    ['Main', 'Yes, with limits.', 'Toll-free, so no campaign. Text only.'],
    ['Tomas Reyes', 'Yes, with limits.', 'We cannot see where replies are kept.'],
    ['Service', 'We do not know yet.', 'You can still try.'],
    ['Alerts', 'No, you cannot text from it.', 'Use your bulk texting tool for this one.'],
    ['Support', 'No, you cannot text from it.', 'An admin can see it and assign texting to you.'],
    ['Fax', 'No, you cannot text from it.', 'Receives faxes only.'],
  ])('answer for %s: %s', async (name, headline, sentence) => {
    const app = await openWindow(everyKind);
    for (const fold of screen.getAllByRole('button', { name: /cannot text$/ })) fireEvent.click(fold);
    await openDetails(app, name);
    expect(answer(name).textContent).toContain(headline);
    expect(answer(name).textContent).toContain(sentence);
  });

  it('say "no" for everybody whose sign-in may not text, whatever the number can', async () => {
    const app = await openWindow([texas(registered('Confirmed'))], { roleMayText: false });
    await openDetails(app, 'Texas');
    expect(answer('Texas').textContent).toContain('No, you cannot text from it.');
    expect(rows()[1]).toEqual([
      'Your role may not send texts. An admin can change that.',
      'Your sign-in',
      'At sign-in',
    ]);
  });

  it('add RingCentral’s own reasons to a registration it refused', async () => {
    const refused: Registration = {
      ...registered('SubmitFailed'),
      campaign: {
        id: null,
        externalId: null,
        status: 'SubmitFailed',
        tier: null,
        useCases: [],
        faults: [{ code: 'DCA-805', message: 'Opt-in is not described.' }],
      },
    } as Registration;
    const app = await openWindow([texas(refused)]);
    await openDetails(app, 'Texas');
    expect(answer('Texas').textContent).toContain('RingCentral says: Opt-in is not described.');
    expect(part('Registration').textContent).toContain('Opt-in is not described. DCA-805');
  });

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

  it('spell out campaign, brand, volume and every use case', async () => {
    const app = await openWindow([texas(registered('CampaignSuspended'))]);
    await openDetails(app, 'Texas');
    const registration = part('Registration').textContent;
    for (const words of [
      'CampaignSuspendedSuspended. Texts fail until it is Confirmed again.',
      'registry id C9TRX2M',
      'id 2011',
      'VerifiedThe company behind the texts is verified.',
      'at most 6,000 texts a day to US carriers, over all numbers of the campaign',
      'Read 10:02 AM',
    ]) {
      expect(registration).toContain(words);
    }
    const uses = within(part('What this number is registered for')).getAllByRole('listitem');
    expect(uses.map((use) => use.textContent)).toEqual([
      'Customer care Questions, appointments and follow-ups with customers.',
      'Delivery updates Where a delivery is and when it arrives.',
      'Account notices Account activity and renewal reminders.',
    ]);
  });

  it.each([
    [{ state: 'not-read' }, /was not checked yet/, true],
    [{ state: 'not-answered' }, /could not be checked: RingCentral did not answer/, true],
    [{ state: 'not-permitted', refusedAt: 0 }, /You may not read campaign data/, false],
    [{ state: 'read', campaign: null, brand: null, readAt: morning }, /Not linked to a campaign/, false],
  ] as const)('tell apart what is not known of a campaign: %o', async (registration, words, canRetry) => {
    const app = await openWindow([texas(registration)]);
    await openDetails(app, 'Texas');
    expect(part('Registration').textContent).toMatch(words);
    const retry = within(part('Registration')).queryByRole('button', { name: 'Retry' });
    expect(retry !== null).toBe(canRetry);
    if (retry === null) return;
    fireEvent.click(retry);
    expect(app.bridge.asked.at(-1)).toEqual({ channel: 'numbers:check', request: { id: 'texas' } });
  });

  it('say that texts to US numbers fail from a number without a campaign', async () => {
    const app = await openWindow([texas({ state: 'read', campaign: null, brand: null, readAt: 0 })]);
    await openDetails(app, 'Texas');
    expect(answer('Texas').textContent).toContain('No, texts to US numbers will fail.');
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

  it('copy the number as E.164', async () => {
    const app = await openWindow([texas(registered('Confirmed'))]);
    await openDetails(app, 'Texas');
    fireEvent.click(screen.getByRole('button', { name: 'Copy number' }));
    expect(copied(app.bridge)).toBe('+17375550176');
  });

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
    expect(app.bridge.asked.at(-1)).toEqual({ channel: 'app:open-page', request: { page: 'admin-portal' } });
  });

  it('say who handles the texts and where replies land', async () => {
    const numbers = [
      texas(registered('Confirmed')),
      listingOf({ id: 'sales', e164: '+16505550110', label: 'Sales', owner: queue('601', 'Sales') }),
      knownListing(
        {
          id: 'support',
          e164: '+16505550152',
          label: 'Support',
          owner: queue('602', 'Support'),
          features: [],
        },
        { hints: { ...noHints, recipients: { '602': [{ id: '9', name: 'Priya Raman' }] } } },
      ),
    ];
    const app = await openWindow(numbers);
    await openDetails(app, 'Texas');
    expect(part('Who handles its texts').textContent).toContain(
      'Site number of Texas. Texts are handled by you.',
    );
    expect(part('Where replies land').textContent).toContain(
      'In your own inbox. Texting for Texas is assigned',
    );
    await openDetails(app, 'Sales');
    expect(part('Who handles its texts').textContent).toContain(
      'Call queue number of Sales, ext. 11601. Texting is assigned to you; its messages are kept by the queue.',
    );
    expect(part('Where replies land').textContent).toContain('could not find out whether you may read them');
    fireEvent.click(screen.getByRole('button', { name: '1 cannot text' }));
    await openDetails(app, 'Support');
    expect(answer('Support').textContent).toContain(
      'Texting is assigned to Priya Raman. An admin can assign it to you.',
    );
    expect(part('Who handles its texts').textContent).toContain('assigned to Priya Raman, not to you');
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
});

describe('what a person calls a number', () => {
  const asked = (app: Awaited<ReturnType<typeof openWindow>>): unknown =>
    app.bridge.asked.filter(({ channel }) => channel === 'numbers:set').at(-1)?.request;

  it('is a nickname, saved with Enter; nothing typed takes it away', async () => {
    const named = knownListing(
      { id: 'desk', e164: '+16505550118', label: 'Desk phone' },
      { settings: { ...plainSettings, nickname: 'Window seat', colour: 'rose' }, registration: confirmed() },
    );
    const app = await openWindow([named]);
    await openDetails(app, 'Window seat');
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    const field = screen.getByRole('textbox', { name: 'Nickname' });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('value')).toBe('Window seat');
    expect(screen.getByText('RingCentral’s label: Desk phone'.replace('’', "'"))).toBeTruthy();
    fireEvent.change(field, { target: { value: '  Front desk ' } });
    fireEvent.submit(field);
    expect(asked(app)).toEqual({
      id: 'desk',
      settings: { nickname: 'Front desk', colour: 'rose', isDefault: false },
    });
    fireEvent.change(field, { target: { value: ' ' } });
    fireEvent.submit(field);
    expect(asked(app)).toMatchObject({ settings: { nickname: null } });
    await app.settle();
  });

  it('keeps the old name on Escape in the field, and stays in the details', async () => {
    const app = await openWindow(everyKind);
    await openDetails(app, 'Desk phone');
    const field = screen.getByRole('textbox', { name: 'Nickname' });
    field.focus();
    fireEvent.change(field, { target: { value: 'Never' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field).toHaveProperty('value', '');
    expect(answer('Desk phone')).toBeTruthy();
    expect(asked(app)).toBeUndefined();
  });

  it('has a colour with a word, and may be the default', async () => {
    const app = await openWindow(everyKind);
    await openDetails(app, 'Desk phone');
    const colours = screen.getByRole('group', { name: 'Colour' });
    expect(within(colours).getByRole('radio', { name: 'None' })).toHaveProperty('checked', true);
    fireEvent.click(within(colours).getByRole('radio', { name: 'Amber' }));
    expect(asked(app)).toMatchObject({ id: 'desk', settings: { colour: 'amber' } });
    expect(within(colours).getByRole('radio', { name: 'Amber' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('switch', { name: 'New texts come from it' }));
    expect(asked(app)).toEqual({
      id: 'desk',
      settings: { nickname: null, colour: 'amber', isDefault: true },
    });
    await app.settle();
  });

  it('is as before when main refuses', async () => {
    const app = await openWindow(
      everyKind,
      {},
      {
        'numbers:set': () => ({ ok: false, error: { code: 'store-unavailable' } }),
      },
    );
    await openDetails(app, 'Desk phone');
    fireEvent.click(screen.getByRole('radio', { name: 'Amber' }));
    await app.settle();
    expect(screen.getByRole('radio', { name: 'None' })).toHaveProperty('checked', true);
    expect(screen.getByText(/The store on this computer cannot be written/)).toBeTruthy();
  });

  it('offers no number as the default that cannot text', async () => {
    const app = await openWindow(everyKind);
    for (const fold of screen.getAllByRole('button', { name: /cannot text$/ })) fireEvent.click(fold);
    await openDetails(app, 'Fax');
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
