import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { profileNames } from '#simulator/simulator.ts';
import type { ProfileName } from '#simulator/simulator.ts';
import { useSimulator } from './harness.ts';

const current = useSimulator();

interface NumberRecord {
  readonly id: number;
  readonly phoneNumber: string;
  readonly usageType: string;
  readonly type: string;
  readonly status: string;
  readonly label?: string;
  readonly features: readonly string[];
  readonly extension?: { readonly type: string; readonly name: string; readonly extensionNumber: string };
}

async function numbersOf(profile: ProfileName): Promise<readonly NumberRecord[]> {
  current().simulator.setProfile(profile);
  const { access_token } = current().simulator.tokens.issue();
  const records: NumberRecord[] = [];
  for (let page = 1; ; page += 1) {
    const reply = await current().get(`/extension/~/phone-number?perPage=1000&page=${page}`, access_token);
    records.push(...((reply.json.records ?? []) as unknown as readonly NumberRecord[]));
    if (!('nextPage' in (reply.json['navigation'] as object))) return records;
  }
}

/** One line per number: what a reader needs to tell the situations apart. */
const lines = (numbers: readonly NumberRecord[]): readonly string[] =>
  numbers.map(({ label, usageType, status, extension, features }) =>
    [label, usageType, status, extension?.type ?? '-', features.join('+')].join(' | '),
  );

describe.each(profileNames)('every number of the profile %s', (profile) => {
  test('is fictitious, valid and there once', async () => {
    const numbers = await numbersOf(profile);
    expect(numbers.length).toBeGreaterThan(1);
    for (const { phoneNumber } of numbers) {
      expect(phoneNumber).toMatch(/^\+1\d{3}55501\d\d$/);
      expect(parsePhoneNumberFromString(phoneNumber)?.isValid(), phoneNumber).toBe(true);
    }
    expect(new Set(numbers.map(({ phoneNumber }) => phoneNumber)).size).toBe(numbers.length);
    expect(new Set(numbers.map(({ id }) => id)).size).toBe(numbers.length);
  });
});

describe('the list of', () => {
  test('demo has what the main window shows', async () => {
    expect(lines(await numbersOf('demo'))).toEqual([
      'My direct | DirectNumber | Normal | - | CallerId+SmsSender+MmsSender+InternationalSmsSender',
      'Desk phone | DirectNumber | Normal | - | CallerId+SmsSender',
      'Main | MainCompanyNumber | Normal | - | CallerId+SmsSender',
      'Virginia | DirectNumber | Normal | Site | CallerId+SmsSender+MmsSender',
      'Texas | DirectNumber | Normal | Site | CallerId+SmsSender+MmsSender',
      'Sales | DirectNumber | Normal | Department | CallerId+SmsSender+MmsSender',
      'Service | DirectNumber | Normal | Department | CallerId+SmsSender+MmsSender',
      'Tomas Reyes | DirectNumber | Normal | User | CallerId+SmsSender+MmsSender+Delegated',
      'Alerts | CompanyNumber | Normal | - | CallerId+A2PSmsSender',
      'Support | DirectNumber | Normal | Department | CallerId',
      'Reception | CompanyNumber | Pending | - | CallerId+SmsSender+MmsSender',
      'Fax | CompanyFaxNumber | Normal | - | ',
      'Opening hours menu | DirectNumber | Normal | IvrMenu | CallerId',
    ]);
  });

  test('advisor has own lines and one that texts abroad', async () => {
    expect(lines(await numbersOf('advisor'))).toEqual([
      'My direct | DirectNumber | Normal | - | CallerId+SmsSender+MmsSender',
      'Office line | DirectNumber | Normal | - | CallerId+SmsSender',
      'Clients abroad | DirectNumber | Normal | - | CallerId+SmsSender+MmsSender+InternationalSmsSender',
    ]);
  });

  test('support has company numbers only', async () => {
    expect(lines(await numbersOf('support'))).toEqual([
      'Main toll-free | MainCompanyNumber | Normal | - | CallerId+SmsSender',
      'Billing | CompanyNumber | Normal | - | CallerId',
      'Order alerts | CompanyNumber | Normal | - | CallerId+A2PSmsSender',
      'Front desk | CompanyNumber | Normal | - | CallerId+SmsSender+MmsSender',
    ]);
  });

  test('sites has three site numbers, one of them assigned', async () => {
    expect(lines(await numbersOf('sites'))).toEqual([
      'Main | MainCompanyNumber | Normal | - | CallerId',
      'California | DirectNumber | Normal | Site | CallerId+SmsSender+MmsSender',
      'Virginia | DirectNumber | Normal | Site | CallerId',
      'Texas | CompanyNumber | Normal | Site | CallerId',
    ]);
  });

  test('sales has an assigned queue, another queue, an IVR, the future and a pending number', async () => {
    expect(lines(await numbersOf('sales'))).toEqual([
      'My direct | DirectNumber | Normal | - | CallerId+SmsSender+MmsSender',
      'Sales | DirectNumber | Normal | Department | CallerId+SmsSender+MmsSender',
      'Returns | DirectNumber | Normal | Department | CallerId',
      'Welcome menu | DirectNumber | Normal | IvrMenu | CallerId',
      'Shared inbox | SharedInboxNumber | Normal | - | CallerId+SmsSender+MmsSender+RichMessageSender',
      'Ported line | DirectNumber | Pending | - | CallerId+SmsSender+MmsSender',
    ]);
  });

  test('department is that of a call queue with a number of its own', async () => {
    expect(lines(await numbersOf('department'))).toEqual([
      'Appointments | DirectNumber | Normal | - | CallerId+SmsSender+MmsSender',
      'Main | MainCompanyNumber | Normal | - | CallerId',
    ]);
    const { access_token } = current().simulator.tokens.issue();
    expect((await current().get('/extension/~', access_token)).json['type']).toBe('Department');
  });

  test('large has 2,000 numbers, the same ones each time', async () => {
    const first = await numbersOf('large');
    expect(first).toHaveLength(2000);
    expect(lines(await numbersOf('large'))).toEqual(lines(first));
    expect(new Set(first.map(({ features }) => features.join())).size).toBe(4);
  });
});

test('an owner carries id, extension number, name and type', async () => {
  const sales = (await numbersOf('demo')).find(({ label }) => label === 'Sales');
  expect(sales?.extension).toEqual({
    id: 62_215_601,
    uri: `${current().simulator.url}/restapi/v1.0/account/62204000/extension/62215601`,
    extensionNumber: '11601',
    name: 'Sales',
    type: 'Department',
  });
});
