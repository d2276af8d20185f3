import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';
import type { Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const list = (query = '', token?: string): Promise<Reply> =>
  current().get(`/directory/entries${query}`, token);
const search = (body: unknown): Promise<Reply> => current().post('/directory/entries/search', body);
const names = (reply: Reply): unknown => reply.json.records?.map(({ name }) => name);
const refusal = (reply: Reply): unknown => [
  reply.status,
  errorCode(reply),
  reply.json.errors?.[0]?.parameterName,
];

describe('the directory', () => {
  test('lists users and call queues with their direct numbers', async () => {
    const reply = await list();
    expect(reply.headers.get('x-rate-limit-group')).toBe('medium');
    expect(names(reply)).toEqual([
      'Nora Lindqvist',
      'Tomas Reyes',
      'Priya Raman',
      'Beth Carver',
      'Minh Tran',
      'Sales',
      'Support',
      'Service',
    ]);
    expect(reply.json.records?.[1]).toEqual({
      id: '62204207',
      type: 'User',
      status: 'Enabled',
      extensionNumber: '207',
      name: 'Tomas Reyes',
      firstName: 'Tomas',
      lastName: 'Reyes',
      email: 'tomas.reyes@haldenwindows.example',
      jobTitle: 'Estimator',
      department: 'Field',
      site: { id: 'main-site', name: 'Main Site' },
      account: { id: '62204000', companyName: 'Halden Windows' },
      phoneNumbers: [
        {
          phoneNumber: '+14085550131',
          formattedPhoneNumber: '(408) 555-0131',
          type: 'VoiceFax',
          usageType: 'DirectNumber',
        },
      ],
    });
    const numbers = reply.json.records?.map(({ phoneNumbers }) =>
      (phoneNumbers as readonly { phoneNumber: string }[]).map(({ phoneNumber }) => phoneNumber),
    );
    expect(numbers).toEqual([
      ['+16505550142', '+16505550118'],
      ['+14085550131'],
      ['+16505550101'],
      ['+15715550112'],
      [],
      ['+16505550110'],
      ['+16505550171'],
      ['+16505550164'],
    ]);
    expect(reply.json['paging']).toEqual({
      page: 1,
      perPage: 1000,
      pageStart: 0,
      pageEnd: 7,
      totalPages: 1,
      totalElements: 8,
    });
  });

  test('is narrowed by type, group of types and site', async () => {
    expect(names(await list('?type=Department'))).toEqual(['Sales', 'Support', 'Service']);
    expect(names(await list('?typeGroup=User'))).toHaveLength(5);
    expect(names(await list('?typeGroup=NonUser'))).toHaveLength(3);
    expect(names(await list('?siteId=main-site'))).toHaveLength(8);
    expect(names(await list('?siteId=62230001'))).toEqual([]);
  });

  test('comes in pages', async () => {
    const second = await list('?perPage=3&page=2');
    expect(names(second)).toEqual(['Beth Carver', 'Minh Tran', 'Sales']);
    expect(second.json['paging']).toMatchObject({ pageStart: 3, pageEnd: 5, totalPages: 3 });
    expect(names(await list('?perPage=3&page=9'))).toEqual([]);
    for (const perPage of ['max', 'all', '2000']) {
      expect((await list(`?perPage=${perPage}`)).json['paging']).toMatchObject({ perPage: 1000 });
    }
  });

  test.each([
    ['type', '?type=Robot'],
    ['typeGroup', '?typeGroup=All'],
    ['page', '?page=0'],
    ['perPage', '?perPage=2001'],
    ['perPage', '?perPage=many'],
  ])('refuses a wrong %s: %s', async (parameterName, query) => {
    expect(refusal(await list(query))).toEqual([400, 'ADG-121', parameterName]);
  });

  test('needs the scope ReadAccounts', async () => {
    current().simulator.tokens.change({ scopes: ['SMS', 'ReadContacts'] });
    const { access_token } = current().simulator.tokens.issue();
    expect(errorCode(await list('', access_token))).toBe('CMN-401');
  });
});

describe('a search in the directory', () => {
  test('finds words in every field', async () => {
    const reply = await search({ searchString: 'reyes' });
    expect(reply.headers.get('x-rate-limit-group')).toBe('heavy');
    expect(names(reply)).toEqual(['Tomas Reyes']);
    expect(names(await search({ searchString: 'Carver Beth' }))).toEqual(['Beth Carver']);
    expect(names(await search({ searchString: '11602' }))).toEqual(['Support']);
    expect(names(await search({ searchString: '555-0101' }))).toEqual(['Priya Raman']);
    expect(names(await search({ searchString: '+1571' }))).toEqual(['Beth Carver']);
    expect(names(await search({ searchString: 'installer' }))).toEqual(['Beth Carver', 'Minh Tran']);
    expect(names(await search({ searchString: 'nobody' }))).toEqual([]);
  });

  test('finds them in the fields named alone', async () => {
    const searchFields = ['lastName', 'extensionNumber'];
    expect(names(await search({ searchString: '207', searchFields }))).toEqual(['Tomas Reyes']);
    expect(names(await search({ searchString: 'Tomas', searchFields }))).toEqual([]);
  });

  test('narrows by type, status, id, site and department', async () => {
    expect(names(await search({ extensionType: 'Department' }))).toHaveLength(3);
    expect(names(await search({ extensionTypes: ['User', 'Department'] }))).toHaveLength(8);
    expect(names(await search({ extensionStatuses: ['NotActivated'] }))).toEqual(['Minh Tran']);
    expect(names(await search({ extensionIds: ['62204204', '1'] }))).toEqual(['Nora Lindqvist']);
    expect(names(await search({ siteIds: ['62230001'] }))).toEqual([]);
    expect(names(await search({ department: 'Office' }))).toEqual(['Nora Lindqvist', 'Priya Raman']);
    expect(names(await search({ department: 'Office', searchString: 'priya' }))).toEqual(['Priya Raman']);
  });

  test('orders and pages', async () => {
    const orderBy = [
      { index: 2, fieldName: 'firstName', direction: 'Desc' },
      { index: 1, fieldName: 'department' },
    ];
    const extensionType = 'User';
    expect(names(await search({ extensionType, orderBy }))).toEqual([
      'Tomas Reyes',
      'Minh Tran',
      'Beth Carver',
      'Priya Raman',
      'Nora Lindqvist',
    ]);
    expect(names(await search({ extensionType, perPage: 2, page: 3 }))).toEqual(['Minh Tran']);
  });

  test.each([
    ['searchString', { searchString: 5 }],
    ['searchFields', { searchFields: ['shoeSize'] }],
    ['extensionTypes', { extensionTypes: 'User' }],
    ['extensionIds', { extensionIds: Array.from({ length: 101 }, String) }],
    ['department', { department: ['Office'] }],
    ['orderBy', { orderBy: [{ fieldName: 'shoeSize' }] }],
    ['page', { page: 0 }],
    ['perPage', { perPage: 2001 }],
  ])('refuses a wrong %s', async (parameterName, body) => {
    expect(refusal(await search(body))).toEqual([400, 'ADG-121', parameterName]);
  });

  test('refuses a body that is no object, and a missing permission', async () => {
    expect(refusal(await search([]))).toEqual([400, 'ADG-112', undefined]);
    current().simulator.setMissingPermissions(['ReadExtensions']);
    expect(errorCode(await search({}))).toBe('CMN-408');
  });
});

test.each(['CMN-401', 'CMN-408'])('the directory is refused with %s until it is not', async (code) => {
  await current().control('POST', 'refusals', { directory: code });
  expect([errorCode(await list()), errorCode(await search({}))]).toEqual([code, code]);
  await current().control('POST', 'refusals', { directory: null });
  expect([(await list()).status, (await search({})).status]).toEqual([200, 200]);
});

describe('a fault', () => {
  const paths = [
    '/restapi/v1.0/account/~/directory/entries',
    '/restapi/v1.0/account/~/extension/~/address-book/contact',
    '/restapi/v1.0/account/~/extension/~/message-store-templates',
  ];
  test.each(paths)('breaks %s once', async (path) => {
    const relative = path.replace('/restapi/v1.0/account/~', '');
    current().simulator.faults.add({ path, act: { kind: 'answer', status: 503 } });
    expect((await current().get(relative)).status).toBe(503);
    expect((await current().get(relative)).status).toBe(200);
  });
});
