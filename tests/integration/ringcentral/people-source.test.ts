import { afterEach, describe, expect, it } from 'vitest';
import type { ListedPerson, PeopleAnswer, PeopleList } from '#domain/people/people-answer.ts';
import type { FaultAct, ProfileName } from '#simulator/create-simulator.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import { extensionPath, openLink, type OpenLink } from './open-link.ts';

const paths: Readonly<Record<PeopleList, string>> = {
  'address-book': `${extensionPath}/address-book/contact`,
  directory: '/restapi/v1.0/account/~/directory/entries',
};
const lists = ['address-book', 'directory'] as const;

let opened: OpenLink;
const check = createContractCheck();

afterEach(async () => {
  await opened.close();
  expect(check.takeViolations()).toEqual([]);
});

async function connect(profile: ProfileName = 'demo'): Promise<OpenLink> {
  opened = await openLink({ profile, onExchange: check.onExchange });
  return opened;
}
const read = (list: PeopleList, page = 1): Promise<PeopleAnswer> => opened.link.peopleSource.read(list, page);
const strike = (list: PeopleList, act: FaultAct): void =>
  opened.simulator.faults.add({ path: paths[list], act });
const answers = (status: number, body: unknown = ''): FaultAct => ({ kind: 'answer', status, body });

/** The people of an answer that has `records`. */
async function people(list: PeopleList, records: readonly unknown[]): Promise<readonly ListedPerson[]> {
  await connect();
  strike(list, answers(200, { records, paging: { page: 1, totalPages: 1 } }));
  const answer = await read(list);
  return answer.kind === 'read' ? answer.people : [];
}

describe('the address book', () => {
  it('is read with names, companies and every number that may be texted, in one heavy request', async () => {
    await connect();
    const answer = await read('address-book');
    expect(answer).toMatchObject({ kind: 'read', hasMore: false });
    const listed = answer.kind === 'read' ? answer.people : [];
    expect(listed.find(({ name }) => name === 'Owen Park')).toEqual({
      name: 'Owen Park',
      company: 'Park Carpentry',
      extension: null,
      numbers: [
        { written: '+17035550114', kind: 'mobile' },
        { written: '+17035550115', kind: 'business' },
      ],
    });
    // A company is called by its name, and its fax is no number to text.
    expect(listed.find(({ name }) => name === 'Bright Ridge HOA')).toEqual({
      name: 'Bright Ridge HOA',
      company: null,
      extension: null,
      numbers: [{ written: '+17035550188', kind: 'business' }],
    });
    expect(opened.simulator.state().requests.map(({ query, group }) => [query, group])).toEqual([
      ['page=1&perPage=1000', 'heavy'],
    ]);
  });

  it('leaves out who is deleted, has no name or no number, and what makes no sense', async () => {
    expect(
      await people('address-book', [
        { firstName: 'Ruth', mobilePhone: '+15105550119', availability: 'Deleted' },
        { mobilePhone: '+15105550119' },
        { firstName: '  ', lastName: '', mobilePhone: '+15105550119' },
        { firstName: 'Ruth', businessFax: '+15105550119', email: 'ruth@mail.example' },
        'odd',
        null,
        { firstName: 7, nickName: ' Jo  Adler ', otherPhone: '5105550119', homePhone: 7 },
      ]),
    ).toEqual([
      {
        name: 'Jo Adler',
        company: null,
        extension: null,
        numbers: [{ written: '5105550119', kind: 'other' }],
      },
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['Ruth\u202E Abernathy', 'Ruth Abernathy'],
    ['\u2067محمد علی\u2069', 'محمد علی'],
    ['Zoë\u0007\n Ng 🌻', 'Zoë Ng 🌻'],
    ['Owen\uD83D', 'Owen\uFFFD'],
  ])('%j has nothing in it that cannot be seen', async (lastName, name) => {
    expect(await people('address-book', [{ lastName, mobilePhone: '+15105550119' }])).toMatchObject([
      { name },
    ]);
  });

  it('stands beside a number without the marks that phones put around it', async () => {
    const contact = { firstName: 'Ruth', mobilePhone: '\u202A+1 510\u00A0555 0119\u202C' };
    expect(await people('address-book', [contact])).toMatchObject([
      { numbers: [{ written: '+1 510 555 0119' }] },
    ]);
  });

  it('that is nothing else is none', async () => {
    expect(
      await people('address-book', [{ firstName: '\u202E\u200F', mobilePhone: '+15105550119' }]),
    ).toEqual([]);
  });
});

describe('the directory', () => {
  it('is read with people and queues, their direct numbers and extensions, in one medium request', async () => {
    await connect();
    const answer = await read('directory');
    expect(answer).toMatchObject({ kind: 'read', hasMore: false });
    const listed = answer.kind === 'read' ? answer.people : [];
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.every(({ extension }) => extension !== null)).toBe(true);
    expect(opened.simulator.state().requests.map(({ group }) => group)).toEqual(['medium']);
  });

  it('takes direct numbers as such, and no number of the company, no fax and nothing hidden', async () => {
    const entry = { id: '1', type: 'User', status: 'Enabled', name: 'Beth Carver', extensionNumber: '204' };
    expect(
      await people('directory', [
        {
          ...entry,
          account: { id: '9', companyName: 'Halden Windows' },
          phoneNumbers: [
            { phoneNumber: '+16505550111', usageType: 'MainCompanyNumber' },
            { phoneNumber: '+16505550112', usageType: 'DirectNumber', type: 'VoiceFax' },
            { e164: '+16505550113', phoneNumber: '6505550113', usageType: 'MobileNumber' },
            { phoneNumber: '+16505550114', usageType: 'DirectNumber', type: 'FaxOnly' },
            { phoneNumber: '+16505550115', usageType: 'DirectNumber', hidden: true },
            { phoneNumber: '+16505550116', usageType: 'ContactNumber' },
            'odd',
          ],
        },
        { ...entry, firstName: 'Priya', lastName: 'Raman', phoneNumbers: 'odd' },
      ]),
    ).toEqual([
      {
        name: 'Beth Carver',
        company: 'Halden Windows',
        extension: '204',
        numbers: [
          { written: '+16505550112', kind: 'direct' },
          { written: '+16505550113', kind: 'mobile' },
          { written: '+16505550116', kind: 'other' },
        ],
      },
      { name: 'Priya Raman', company: null, extension: '204', numbers: [] },
    ]);
  });

  it('leaves out who is hidden or not in use, and what is nobody', async () => {
    const entry = { id: '1', type: 'User', name: 'Beth Carver', extensionNumber: '204' };
    expect(
      await people('directory', [
        { ...entry, hidden: true },
        { ...entry, status: 'Disabled' },
        { ...entry, status: 'NotActivated' },
        { ...entry, type: 'IvrMenu' },
        { ...entry, type: 'ParkLocation' },
        { ...entry, name: '' },
        { ...entry, extensionNumber: '' },
        'odd',
      ]),
    ).toEqual([]);
  });
});

describe.each(lists)('%s', (list) => {
  it('has more while RingCentral names another page, and ends with an empty one', async () => {
    await connect();
    const person = { firstName: 'A', name: 'A', extensionNumber: '1', mobilePhone: '1', type: 'User' };
    strike(list, answers(200, { records: [person], paging: { page: 2, totalPages: 3 } }));
    expect(await read(list, 2)).toMatchObject({ hasMore: true });
    strike(list, answers(200, { records: [person], navigation: { nextPage: { uri: 'https://x.example' } } }));
    expect(await read(list, 3)).toMatchObject({ hasMore: true });
    strike(list, answers(200, { records: [], navigation: { nextPage: { uri: 'https://x.example' } } }));
    expect(await read(list, 4)).toMatchObject({ hasMore: false });
    expect(opened.simulator.state().requests.map(({ query }) => query)).toEqual([
      'page=2&perPage=1000',
      'page=3&perPage=1000',
      'page=4&perPage=1000',
    ]);
  });

  it('may not be read, by permission or by scope', async () => {
    const { simulator } = await connect();
    for (const code of ['CMN-401', 'CMN-408'] as const) {
      simulator.setRefusals({ addressBook: code, directory: code });
      expect(await read(list)).toEqual({ kind: 'not-permitted' });
    }
  });

  it('is not answered, or asks for a wait', async () => {
    await connect();
    for (const act of [answers(404), answers(500), answers(200, {}), answers(200, [1])]) {
      strike(list, act);
      expect(await read(list)).toMatchObject({ kind: 'not-answered' });
    }
    strike(list, { kind: 'answer', status: 429, body: '', headers: { 'retry-after': '40' } });
    expect(await read(list)).toEqual({ kind: 'rate-limited', retryAfterSeconds: 40 });
  });
});
