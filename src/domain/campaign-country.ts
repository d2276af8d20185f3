/**
 * Area codes of the North American plan outside the US with its territories and Canada: the Caribbean and Bermuda
 * (North American Numbering Plan Administrator). Their numbers begin with +1 as well and have no campaigns.
 */
const otherCountries: ReadonlySet<string> = new Set(
  '242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876'.split(' '),
);

/** Campaigns are registered for numbers of the US and Canada only (platform.md 4; document 002). */
export function isInCampaignCountry(e164: string): boolean {
  return e164.startsWith('+1') && !otherCountries.has(e164.slice(2, 5));
}
