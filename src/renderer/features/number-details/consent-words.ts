import type { TFunction } from 'i18next';
import { knownCoverages, type ConsentSettings } from '#domain/registration.ts';

/** What a yes or a no covers; a word nobody has heard of as spelled. */
function coverageWords(coverage: string, t: TFunction): string {
  const known = knownCoverages.find((name) => name === coverage);
  return known === undefined ? coverage : t(`registration.coverage.${known}`);
}

/** What the campaign asks before people are texted, one sentence for each part that RingCentral told. */
export function consentSentences(consent: ConsentSettings | null, t: TFunction): readonly string[] {
  if (consent === null) return [];
  const { optInRequired, optInCoverage, optOutCoverage, coverage, isCollected, reply } = consent;
  const covers = (of: 'optIn' | 'optOut' | 'campaign', told: string | null): readonly string[] =>
    told === null ? [] : [t(`registration.consent.covers.${of}`, { what: coverageWords(told, t) })];
  const yesOrNo = (of: 'optIn' | 'collected', told: boolean | null): readonly string[] =>
    told === null ? [] : [t(`registration.consent.${of}.${told ? 'yes' : 'no'}`)];
  return [
    ...yesOrNo('optIn', optInRequired),
    ...covers('optIn', optInCoverage),
    ...covers('optOut', optOutCoverage),
    ...covers('campaign', coverage),
    ...yesOrNo('collected', isCollected),
    ...(reply === null || reply.trim() === '' ? [] : [t('registration.consent.reply', { reply })]),
  ];
}
