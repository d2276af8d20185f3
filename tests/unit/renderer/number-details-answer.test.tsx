import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noHints } from '#domain/account-hints.ts';
import type { Registration } from '#domain/registration.ts';
import { everyKind, knownListing, listingOf } from './support/listings.ts';
import { openDetails, openWindow } from './support/window.ts';
import { answer, part, registered, rows, texas } from './support/details.ts';

describe('the answer of the details', () => {
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
    ['Main', 'Yes, with limits.', 'It needs no campaign. Text only.'],
    ['Tomas Reyes', 'Yes, with limits.', 'We cannot see where replies are kept.'],
    ['Inbox', 'Yes, with limits.', 'does not say where its replies are kept. They may not reach you.'],
    ['Service', 'We do not know yet.', 'You can still try.'],
    ['Alerts', 'No, you cannot text from it.', 'Use your bulk texting tool for this one.'],
    ['Support', 'No, you cannot text from it.', 'An admin can see it and assign texting to you.'],
    ['Fax', 'No, you cannot text from it.', 'Receives faxes only.'],
  ])('answer for %s: %s', async (name, headline, sentence) => {
    const inbox = { id: 'inbox', e164: '+14085550132', label: 'Inbox', usageType: 'SharedInboxNumber' };
    const app = await openWindow([...everyKind, listingOf(inbox)]);
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

  it('say that nothing goes out from an extension that is Frozen', async () => {
    const app = await openWindow([
      knownListing(
        { id: 'desk', e164: '+16505550118', label: 'Desk phone' },
        { hints: { ...noHints, extensionStatus: 'Frozen' } },
      ),
    ]);
    await openDetails(app, 'Desk phone');
    expect(answer('Desk phone').textContent).toContain(
      'No, you cannot text from it.Your extension is Frozen. Nothing goes out from it until an admin makes it Enabled again.',
    );
    expect(rows()[1]?.slice(1)).toEqual(['Your sign-in', 'At sign-in']);
    expect(part('Note for the admin').textContent).toContain('users, status of this extension');
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
        consent: null,
        faults: [{ code: 'DCA-805', message: 'Opt-in is not described.' }],
      },
    } as Registration;
    const app = await openWindow([texas(refused)]);
    await openDetails(app, 'Texas');
    expect(answer('Texas').textContent).toContain('RingCentral says: Opt-in is not described.');
    expect(part('Registration').textContent).toContain('Opt-in is not described. DCA-805');
  });

  it('say that texts to US numbers fail from a number without a campaign', async () => {
    const app = await openWindow([texas({ state: 'read', campaign: null, brand: null, readAt: 0 })]);
    await openDetails(app, 'Texas');
    expect(answer('Texas').textContent).toContain('No, texts to US numbers will fail.');
  });
});
