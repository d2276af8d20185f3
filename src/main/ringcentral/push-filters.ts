const account = '/restapi/v1.0/account/~/extension';

const ofTexts = (extension: string): readonly string[] => [
  `${account}/${extension}/message-store/instant?type=SMS`,
  `${account}/${extension}/message-store`,
];

const consents = '/restapi/v2/accounts/~/sms/consents';

/** The event filters of platform.md 6.5: the own texts, those of other stores, changes of the own extension, and opt-outs. */
export function pushFilters(alsoOf: readonly string[]): readonly string[] {
  return [
    ...ofTexts('~'),
    ...alsoOf.flatMap((id) => ofTexts(encodeURIComponent(id))),
    `${account}/~`,
    consents,
  ];
}

/** Those that nobody is known to be refused: whoever may not have the others gets these at least. */
export const withoutConsents = (filters: readonly string[]): readonly string[] =>
  filters.filter((filter) => filter !== consents);

/** Whether a refused filter is one of texts, so that they have to be asked for. */
export const isOfTexts = (filter: string): boolean => filter.includes('/message-store');
