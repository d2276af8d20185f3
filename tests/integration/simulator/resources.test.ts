import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

interface Page {
  readonly paging: Readonly<Record<string, number>>;
  readonly navigation: Readonly<Record<string, { readonly uri: string }>>;
}

describe('who is signed in', () => {
  test('the extension has name, number, site, features and account', async () => {
    const { json } = await current().get('/extension/~');
    expect(json).toMatchObject({
      id: 62_204_204,
      extensionNumber: '204',
      name: 'Nora Lindqvist',
      type: 'User',
      status: 'Enabled',
      account: { id: '62204000' },
      site: { id: 'main-site' },
      regionalSettings: { homeCountry: { isoCode: 'US' } },
    });
    expect(json['serviceFeatures']).toContainEqual({ featureName: 'SMS', enabled: true });
  });

  test('another extension has no service features', async () => {
    expect((await current().get('/extension/62204101')).json).not.toHaveProperty('serviceFeatures');
  });

  test('the account has the main number and an operator', async () => {
    expect((await current().get('')).json).toMatchObject({
      id: 62_204_000,
      mainNumber: '18005550199',
      operator: { extensionNumber: '101' },
      status: 'Confirmed',
    });
  });

  test('features can be asked for by id and switched', async () => {
    const path = '/extension/~/features?featureId=CallQueueSmsRecipient&featureId=MessageThreads';
    const available = async (): Promise<readonly unknown[]> =>
      ((await current().get(path)).json.records ?? []).map((record) => [record['id'], record['available']]);
    expect(await available()).toEqual([
      ['CallQueueSmsRecipient', true],
      ['MessageThreads', false],
    ]);
    current().simulator.setFeatures({ CallQueueSmsRecipient: false });
    expect(await available()).toEqual([
      ['CallQueueSmsRecipient', false],
      ['MessageThreads', false],
    ]);
    expect((await current().get(`${path}&availableOnly=true`)).json.records).toEqual([]);
  });

  test('a feature that is not available says why', async () => {
    const sending = async (): Promise<unknown> =>
      (await current().get('/extension/~/features?featureId=SMSSending')).json.records?.[0]?.['reason'];
    expect(await sending()).toBeUndefined();
    current().simulator.setFeatures({ SMSSending: false });
    expect(await sending()).toMatchObject({ code: 'ServicePlanLimitation' });
    current().simulator.setFeatures({ SMSSending: 'ConfigurationLimitation' });
    expect(await sending()).toMatchObject({ code: 'ConfigurationLimitation' });
    current().simulator.setFeatures({ SMSSending: true });
    current().simulator.setMissingPermissions(['OutboundSMS']);
    expect(await sending()).toMatchObject({ code: 'InsufficientPermissions', permission: 'OutboundSMS' });
  });

  test('grants name the queues one may text for', async () => {
    const { json } = await current().get('/extension/~/grant?extensionType=Department');
    expect(json.records).toHaveLength(2);
    expect(json.records?.[0]).toMatchObject({
      extension: { id: '62215601', name: 'Sales', type: 'Department' },
      callQueueSmsRecipient: true,
      callQueueMessages: true,
    });
    expect((await current().get('/extension/~/grant?extensionType=User')).json.records).toEqual([]);
  });
});

describe('the company', () => {
  test('has call queues, also those of one member', async () => {
    const names = async (query: string): Promise<readonly unknown[]> =>
      ((await current().get(`/call-queues${query}`)).json.records ?? []).map((record) => record['name']);
    expect(await names('')).toEqual(['Sales', 'Support', 'Service']);
    expect(await names('?memberExtensionId=62204207')).toEqual(['Sales']);
  });

  test('tells who handles the texts of a queue, a site and a menu, and of nobody for a user', async () => {
    const recipients = async (profile: 'sales' | 'sites', id: number): Promise<unknown> => {
      current().simulator.setProfile(profile);
      const { access_token } = current().simulator.tokens.issue();
      return (await current().get(`/extension/${id}/sms-recipients`, access_token)).json['smsRecipients'];
    };
    expect(await recipients('sales', 66_112_602)).toEqual([
      {
        id: '66101102',
        extensionNumber: '102',
        extensionType: 'User',
        name: 'Luis Ortega',
        assignable: true,
        hasLicense: true,
      },
    ]);
    expect(await recipients('sites', 65_131_002)).toMatchObject([{ name: 'Bob Keller' }]);
    expect(await recipients('sales', 66_102_002)).toEqual([]);
    expect(await recipients('sales', 66_101_102)).toEqual([]);
    expect((await current().get('/extension/1/sms-recipients')).status).toBe(404);
  });

  test('has sites with operators', async () => {
    const { json } = await current().get('/sites');
    expect(json.records).toMatchObject([
      { id: '62230001', name: 'Virginia', extensionNumber: '30001', operator: { extensionNumber: '204' } },
      { id: '62230002', name: 'Texas' },
    ]);
  });
});

describe('the registration of a number', () => {
  const configuration = (id: number): ReturnType<ReturnType<typeof current>['get']> =>
    current().get(`/extension/~/phone-number/${id}/sms-configuration`);

  test('names campaign and brand', async () => {
    expect((await configuration(811_000_176)).json).toMatchObject({
      phoneNumberId: '811000176',
      phoneNumber: '+17375550176',
      smsCampaignInfo: {
        id: '2011',
        externalId: 'C9TRX2M',
        status: 'CampaignSuspended',
        registrationTier: 'LowVolume',
        errors: [{ errorCode: 'TCR-SUSPENDED' }],
      },
      smsBrandInfo: { id: '1008', status: 'Verified' },
    });
  });

  test('changes with its campaign and brand, for all numbers of it', async () => {
    const brandErrors = [{ errorCode: 'TCR-9', message: 'The tax id does not match.' }];
    const { simulator } = current();
    expect(
      simulator.setRegistration({
        campaignId: '2011',
        status: 'Confirmed',
        errors: [],
        brandStatus: 'Unverified',
        brandErrors,
      }),
    ).toBe(true);
    expect((await configuration(811_000_176)).json).toMatchObject({
      smsCampaignInfo: { id: '2011', status: 'Confirmed', errors: [] },
      smsBrandInfo: { status: 'Unverified', errors: brandErrors },
    });
    expect(simulator.setRegistration({ campaignId: 'no such one' })).toBe(false);
  });

  test('has neither for a toll-free number', async () => {
    expect((await configuration(811_000_199)).json).toEqual({
      phoneNumberId: '811000199',
      phoneNumber: '+18005550199',
    });
  });

  test('can be closed to the user', async () => {
    expect((await configuration(811_000_164)).status).toBe(403);
  });
});

describe('paging', () => {
  test('has 100 per page by default and leads through the list', async () => {
    current().simulator.setProfile('large');
    const { access_token } = current().simulator.tokens.issue();
    const first = await current().get('/extension/~/phone-number', access_token);
    const { paging, navigation } = first.json as unknown as Page;
    expect(paging).toEqual({
      page: 1,
      perPage: 100,
      pageStart: 0,
      pageEnd: 99,
      totalPages: 20,
      totalElements: 2000,
    });
    expect(Object.keys(navigation)).toEqual(['firstPage', 'nextPage', 'lastPage']);
    const second = navigation['nextPage']?.uri.replace(current().simulator.url, '') ?? '';
    const reply = await current().request(second, { headers: { authorization: `Bearer ${access_token}` } });
    const next = reply.json as unknown as Page;
    expect(next.paging).toMatchObject({ page: 2, pageStart: 100, pageEnd: 199 });
    expect(Object.keys(next.navigation)).toEqual(['firstPage', 'previousPage', 'nextPage', 'lastPage']);
    expect(reply.json.records?.[0]?.['label']).toBe('Line 0101');
  });

  test('is empty past the end', async () => {
    const { status, json } = await current().get('/extension/~/phone-number?page=3&perPage=10');
    expect([status, json.records]).toEqual([200, []]);
    expect((json as unknown as Page).paging).toEqual({
      page: 3,
      perPage: 10,
      totalPages: 2,
      totalElements: 13,
    });
  });

  test.each(['page=0', 'perPage=0', 'perPage=1001', 'perPage=ten', 'page=-1'])(
    'refuses %s',
    async (query) => {
      const reply = await current().get(`/extension/~/phone-number?${query}`);
      expect([reply.status, errorCode(reply)]).toEqual([400, 'CMN-101']);
      expect(reply.json.errors?.[0]?.parameterName).toBe(query.split('=')[0]);
    },
  );

  test('keeps the filters in its links', async () => {
    const { json } = await current().get(
      '/extension/~/phone-number?usageType=DirectNumber&usageType=CompanyNumber&perPage=4',
    );
    expect(json.records).toHaveLength(4);
    const uri = (json as unknown as Page).navigation['nextPage']?.uri ?? '';
    expect(new URL(uri).searchParams.getAll('usageType')).toEqual(['DirectNumber', 'CompanyNumber']);
  });

  test('works with the filter by status', async () => {
    const { json } = await current().get('/extension/~/phone-number?status=Pending');
    expect(json.records?.map((record) => record['label'])).toEqual(['Reception']);
    expect(errorCode(await current().get('/extension/~/phone-number?status=Broken'))).toBe('CMN-101');
  });
});
