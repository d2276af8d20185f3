import { describe, expect, it } from 'vitest';
import {
  brandStanding,
  campaignStanding,
  knownTiers,
  knownUseCases,
  lowVolumeDailyLimit,
} from '#domain/registration.ts';

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

describe('the standing of a brand (platform.md 4, the union of both lists, and 10, row 10)', () => {
  it.each([
    ['Verified', 'confirmed'],
    ['Confirmed', 'confirmed'],
    ['UpdateRequested', 'changing'],
    ['Created', 'pending'],
    ['Submitted', 'pending'],
    ['Draft', 'pending'],
    ['Unconfirmed', 'pending'],
    ['Unverified', 'pending'],
    ['SubmitFailed', 'refused'],
    ['PreVetFailed', 'refused'],
    ['PreventFailed', 'refused'],
    ['Suspended', 'suspended'],
    ['CampaignSuspended', 'suspended'],
    ['Expired', 'expired'],
    ['CampaignExpired', 'expired'],
    ['DeleteRequested', 'deleting'],
    ['verified', 'unheard-of'],
    ['SomethingNew', 'unheard-of'],
    ['constructor', 'unheard-of'],
  ])('%s: %s', (status, standing) => {
    expect(brandStanding(status)).toBe(standing);
  });

  it('does not lend its own words to a campaign, of which only Confirmed is good', () => {
    for (const status of ['Verified', 'Unverified', 'PreventFailed', 'Suspended', 'Expired']) {
      expect(campaignStanding(status)).toBe('unheard-of');
    }
  });
});

describe('what a campaign is registered for', () => {
  it('knows the fifteen use cases and two tiers', () => {
    expect(new Set(knownUseCases).size).toBe(15);
    expect(knownTiers).toEqual(['LowVolume', 'StandardVolume']);
    expect(lowVolumeDailyLimit).toBe(6000);
  });
});
