import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';
import type { Body, Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });
const path = '/extension/~/address-book/contact';

const contacts = (query = '', token?: string): Promise<Reply> => current().get(`${path}${query}`, token);
const names = (reply: Reply): unknown =>
  reply.json.records?.map(({ firstName, company }) => firstName ?? company);
const numbersOf = (contact: Body): readonly string[] =>
  Object.entries(contact).flatMap(([name, value]) => (/(Phone2?|Fax)$/.test(name) ? [String(value)] : []));

describe('the address book', () => {
  test('has people with numbers of several kinds', async () => {
    const reply = await contacts();
    expect(reply.headers.get('x-rate-limit-group')).toBe('heavy');
    expect(reply.json.records).toHaveLength(12);
    expect(reply.json.records?.[0]).toEqual({
      uri: `${current().simulator.url}/restapi/v1.0/account/62204000/extension/62204204/address-book/contact/720410001`,
      availability: 'Alive',
      id: 720_410_001,
      firstName: 'Dana',
      lastName: 'Whitfield',
      email: 'dana.whitfield@mail.example',
      notes: 'Two bay windows',
      mobilePhone: '+15715550168',
      homePhone: '(571) 555-0169',
    });
    expect(reply.json['paging']).toMatchObject({ page: 1, perPage: 100, totalElements: 12 });
  });

  test('knows everybody whom the demo has a name for', async () => {
    current().simulator.seedHistory();
    const { json } = await current().get('/extension/~/message-store?owner=Any&dateFrom=2026-11-01');
    const parties = (json.records ?? []).flatMap(({ from, to }) => [from, ...(to as unknown[])]) as Body[];
    const own = new Set(['Nora Lindqvist', 'Sales']);
    const named = parties.filter(({ name }) => typeof name === 'string' && !own.has(name));
    expect(named.length).toBeGreaterThan(5);
    const people = (await contacts()).json.records ?? [];
    for (const { name, phoneNumber } of named) {
      const found = people.find((contact) => numbersOf(contact).includes(String(phoneNumber)));
      const full = [found?.['firstName'], found?.['lastName']].filter(Boolean).join(' ');
      expect(full === '' ? found?.['company'] : full).toBe(name);
    }
  });

  test('is narrowed by the beginning of a name', async () => {
    expect(names(await contacts('?startsWith=r'))).toEqual(['Ana', 'Ruth', 'Paloma']);
    expect(names(await contacts('?startsWith=RUTH'))).toEqual(['Ruth']);
    expect(names(await contacts('?startsWith=xyz'))).toEqual([]);
  });

  test('is narrowed by numbers, however they are written', async () => {
    const number = (...texts: readonly string[]): string =>
      `?${new URLSearchParams(texts.map((text) => ['phoneNumber', text])).toString()}`;
    expect(names(await contacts(number('+15715550169')))).toEqual(['Dana']);
    expect(names(await contacts(number('(571) 555-0168', '+17035550189')))).toEqual([
      'Dana',
      'Bright Ridge HOA',
    ]);
    expect(names(await contacts(number('+15715550100')))).toEqual([]);
  });

  test('is sorted as asked', async () => {
    const sorted = names(await contacts('?sortBy=LastName&sortBy=FirstName')) as readonly string[];
    expect(sorted.slice(0, 4)).toEqual(['Bright Ridge HOA', 'Ruth', 'Josephine', 'Theo']);
    const [first] = names(await contacts('?sortBy=FirstName&startsWith=p')) as readonly string[];
    expect(first).toBe('Elena');
    expect(errorCode(await contacts('?sortBy=Age'))).toBe('CMN-101');
  });

  test('comes in pages', async () => {
    const page = await contacts('?perPage=5&page=3');
    expect(names(page)).toEqual(['Grace', 'Paloma']);
    expect(page.json['paging']).toMatchObject({ page: 3, perPage: 5, totalPages: 3 });
    expect(page.json['navigation']).not.toHaveProperty('nextPage');
    expect(errorCode(await contacts('?perPage=1001'))).toBe('CMN-101');
  });

  test('needs the scope ReadContacts and a permission', async () => {
    current().simulator.setMissingPermissions(['ReadPersonalContacts']);
    expect(errorCode(await contacts())).toBe('CMN-408');
    current().simulator.setMissingPermissions([]);
    current().simulator.tokens.change({ scopes: ['ReadAccounts', 'SMS'] });
    const { access_token } = current().simulator.tokens.issue();
    const refused = await contacts('', access_token);
    expect([refused.status, errorCode(refused)]).toEqual([403, 'CMN-401']);
    expect((await current().get('/extension/62204207/address-book/contact')).status).toBe(403);
  });

  test.each(['CMN-401', 'CMN-408'])('is refused with %s until it is not', async (code) => {
    await current().control('POST', 'refusals', { addressBook: code });
    expect(errorCode(await contacts())).toBe(code);
    expect((await current().get('/directory/entries')).status).toBe(200);
    await current().control('POST', 'refusals', { addressBook: null });
    expect((await contacts()).status).toBe(200);
  });

  test('is limited to ten requests in a minute', async () => {
    for (let count = 0; count < 10; count += 1) await contacts('?perPage=1');
    expect((await contacts()).status).toBe(429);
  });
});

describe('the address book of the profile large', () => {
  test('has 2,000 people, the same ones each time', async () => {
    current().simulator.setProfile('large');
    const { access_token } = current().simulator.tokens.issue();
    const pages = async (): Promise<readonly Body[]> => {
      const first = await contacts('?perPage=1000', access_token);
      const second = await contacts('?perPage=1000&page=2', access_token);
      expect(second.json['navigation']).not.toHaveProperty('nextPage');
      return [...(first.json.records ?? []), ...(second.json.records ?? [])];
    };
    const people = await pages();
    expect(people).toHaveLength(2000);
    expect(
      new Set(people.map(({ firstName, lastName }) => `${String(firstName)} ${String(lastName)}`)).size,
    ).toBe(2000);
    expect(new Set(people.map(({ mobilePhone }) => mobilePhone)).size).toBe(2000);
    expect(people.some(({ mobilePhone }) => /^\(\d{3}\) /.test(String(mobilePhone)))).toBe(true);
    expect(people.filter(({ company }) => company === 'Company 7')).toHaveLength(5);
    expect(await pages()).toEqual(people);
  });
});

test.each(['demo', 'large'] as const)(
  'every number of a contact in %s is fictitious and valid',
  async (profile) => {
    current().simulator.setProfile(profile);
    const { access_token } = current().simulator.tokens.issue();
    const { json } = await contacts('?perPage=1000', access_token);
    for (const number of (json.records ?? []).flatMap(numbersOf)) {
      const parsed = parsePhoneNumberFromString(number, 'US');
      expect(parsed?.isValid(), number).toBe(true);
      expect(parsed?.number).toMatch(/^\+1\d{3}55501\d\d$|^\+442079460\d{3}$/);
    }
  },
);
