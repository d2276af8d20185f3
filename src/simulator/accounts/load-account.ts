import type { ProfileName } from '../simulator.ts';
import type { AccountData } from './account.ts';
import advisor from './advisor.json' with { type: 'json' };
import demo from './demo.json' with { type: 'json' };
import department from './department.json' with { type: 'json' };
import { generateContacts } from './generate-contacts.ts';
import { generateNumbers } from './generate-numbers.ts';
import large from './large.json' with { type: 'json' };
import sales from './sales.json' with { type: 'json' };
import sites from './sites.json' with { type: 'json' };
import support from './support.json' with { type: 'json' };

/** The account of a profile, with its generated numbers and contacts at the end of their lists. */
export function loadAccount(profile: ProfileName): AccountData {
  const accounts: Readonly<Record<ProfileName, AccountData>> = {
    demo,
    advisor,
    support,
    sites,
    sales,
    department,
    large,
  };
  const account = accounts[profile];
  const { generate, generateContacts: contacts } = account;
  return {
    ...account,
    ...(generate === undefined ? {} : { numbers: [...account.numbers, ...generateNumbers(generate)] }),
    ...(contacts === undefined
      ? {}
      : { addressBook: [...(account.addressBook ?? []), ...generateContacts(contacts)] }),
  };
}
