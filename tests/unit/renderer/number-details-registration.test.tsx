import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConsentSettings } from '#domain/registration.ts';
import { openDetails, openWindow } from './support/window.ts';
import { morning } from './support/truth.ts';
import { part, registered, texas } from './support/details.ts';

describe('the registration in the details', () => {
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
    expect(app.bridge.lastAsked()).toEqual({ channel: 'numbers:check', request: { id: 'texas' } });
  });

  it('say what the campaign asks of people before they are texted', async () => {
    const consent: ConsentSettings = {
      optInRequired: true,
      optInCoverage: 'PhoneNumber',
      optOutCoverage: 'Account',
      coverage: 'Tomorrow',
      isCollected: false,
      reply: 'Reply YES.',
    };
    const known = registered('Confirmed');
    const app = await openWindow([
      texas(
        known.state === 'read' && known.campaign !== null
          ? { ...known, campaign: { ...known.campaign, consent } }
          : known,
      ),
    ]);
    await openDetails(app, 'Texas');
    const words = within(part('Registration')).getByText('Consent').nextElementSibling?.textContent;
    expect(words?.trim()).toBe(
      'People must have agreed before you text them (opt-in required). An opt-in covers this number alone. ' +
        'An opt-out covers all numbers of the company. Consent for this campaign covers Tomorrow. ' +
        'RingCentral does not ask for consent by itself. RingCentral answers: “Reply YES.”',
    );
  });

  it('say nothing of consent where RingCentral does not', async () => {
    const app = await openWindow([texas(registered('Confirmed'))]);
    await openDetails(app, 'Texas');
    expect(within(part('Registration')).queryByText('Consent')).toBeNull();
  });
});
