import type { Person } from '#domain/person.ts';

/** Two people of one account: whoever is signed in must never see the other's things. */
export const ann: Person = {
  accountId: '1',
  extensionId: '101',
  extensionType: 'User',
  name: 'Ann Example',
  extensionNumber: '101',
  companyName: null,
  homeCountry: 'US',
};
export const ben: Person = { ...ann, extensionId: '102', name: 'Ben Example' };
