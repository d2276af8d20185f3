const account = '/restapi/v1.0/account/~/extension';

const ofTexts = (extension: string): readonly string[] => [
  `${account}/${extension}/message-store/instant?type=SMS`,
  `${account}/${extension}/message-store`,
];

/** The event filters of platform.md 6.5: the own texts, those of other stores, and changes of the own extension. */
export function pushFilters(alsoOf: readonly string[]): readonly string[] {
  return [...ofTexts('~'), ...alsoOf.flatMap((id) => ofTexts(encodeURIComponent(id))), `${account}/~`];
}

/** Whether a refused filter is one of texts, so that they have to be asked for. */
export const isOfTexts = (filter: string): boolean => filter.includes('/message-store');
