import { describe, expect, it } from 'vitest';
import { isInCampaignCountry } from '#domain/campaign-country.ts';

describe('whether numbers of a country have campaigns (platform.md 4)', () => {
  it.each([
    ['the US', '+16505550142', true],
    ['Canada', '+14165550142', true],
    ['Puerto Rico, a territory of the US', '+17875550142', true],
    ['Jamaica', '+18765550142', false],
    ['the Dominican Republic', '+18095550142', false],
    ['Bermuda', '+14415550142', false],
    ['Britain', '+447700900123', false],
    ['nowhere', '', false],
  ])('%s (%s): %s', (_country, e164, expected) => {
    expect(isInCampaignCountry(e164)).toBe(expected);
  });
});
