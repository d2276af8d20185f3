import { describe, expect, it } from 'vitest';
import { campaignStanding } from '#domain/registration.ts';

describe('the standing of a campaign (platform.md 4, all values)', () => {
  it.each([
    ['Confirmed', 'confirmed'],
    ['UpdateRequested', 'changing'],
    ['Created', 'pending'],
    ['Submitted', 'pending'],
    ['Draft', 'pending'],
    ['Unconfirmed', 'pending'],
    ['SubmitFailed', 'refused'],
    ['PreVetFailed', 'refused'],
    ['CampaignSuspended', 'suspended'],
    ['CampaignExpired', 'expired'],
    ['DeleteRequested', 'deleting'],
    ['SomethingNew', 'unheard-of'],
    ['hasOwnProperty', 'unheard-of'],
  ])('%s: %s', (status, standing) => {
    expect(campaignStanding(status)).toBe(standing);
  });
});
