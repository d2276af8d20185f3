import { afterEach, describe, expect, it } from 'vitest';
import { createSessionGateways } from '#main/session/session-gateways.ts';
import type { FaultAct, ProfileName } from '#simulator/create-simulator.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import { extensionPath, openLink, type OpenLink } from './open-link.ts';

const accountPath = '/restapi/v1.0/account/~';
const paths = {
  grants: `${extensionPath}/grant`,
  self: extensionPath,
  features: `${extensionPath}/features`,
  account: accountPath,
} as const;
const operatorPath = `${accountPath}/extension/62204101`;
const support = '62215602';
const recipientsPath = (id: string): string => `${accountPath}/extension/${id}/sms-recipients`;

let opened: OpenLink;
const check = createContractCheck();

afterEach(async () => {
  await opened.close();
  expect(check.takeViolations()).toEqual([]);
});

async function connect(profile: ProfileName): Promise<OpenLink> {
  opened = await openLink({ profile, onExchange: check.onExchange });
  return opened;
}

const strike = (path: string, act: FaultAct): void => opened.simulator.faults.add({ path, act });
const answers = (status: number, body: unknown = ''): FaultAct => ({ kind: 'answer', status, body });

const demoHints = {
  grants: [
    {
      extensionId: '62215601',
      callQueueSmsRecipient: true,
      smsRecipient: true,
      callQueueMessages: true,
      callQueueSetup: false,
    },
    {
      extensionId: '62215604',
      callQueueSmsRecipient: true,
      smsRecipient: true,
      callQueueMessages: false,
      callQueueSetup: false,
    },
  ],
  isSuperAdmin: false,
  extensionStatus: 'Enabled',
  roleMayText: true,
  canReadQueues: true,
  operator: 'Priya Raman',
};

describe('what the account says', () => {
  it('is read in five requests, one of them of the group Medium', async () => {
    await connect('demo');
    expect(await opened.link.accountHintsSource.read()).toEqual({
      kind: 'answered',
      hints: demoHints,
      retryAfterSeconds: null,
    });
    expect(opened.simulator.state().requests.map(({ path, query, group }) => [path, query, group])).toEqual([
      [paths.grants, 'page=1&perPage=1000', 'light'],
      [paths.self, '', 'light'],
      [paths.features, 'featureId=SMSSending&featureId=CallQueueSmsRecipient', 'medium'],
      [paths.account, '', 'light'],
      [operatorPath, '', 'light'],
    ]);
    expect(check.checked()).toBe(5);
  });

  it('knows a super admin, and a queue signed in as itself', async () => {
    await connect('support');
    expect(await opened.link.accountHintsSource.read()).toMatchObject({
      hints: { grants: [], isSuperAdmin: true, canReadQueues: false, operator: 'Marcus Bell' },
    });
    await opened.close();
    await connect('department');
    expect(await opened.link.accountHintsSource.read()).toMatchObject({
      hints: { isSuperAdmin: false, operator: 'Ines Duarte' },
    });
  });

  it.each([
    ['Frozen', 'Frozen'],
    ['SomethingNew', 'SomethingNew'],
    [undefined, null],
    [7, null],
  ])('has the status of the own extension as it is spelled: %j', async (status, extensionStatus) => {
    await connect('demo');
    strike(paths.self, answers(200, { id: 7, status }));
    expect(await opened.link.accountHintsSource.read()).toMatchObject({
      hints: { isSuperAdmin: null, extensionStatus },
    });
  });

  it('takes the grants of every page, and leaves out what is none', async () => {
    await connect('demo');
    const page = (id: unknown, next: boolean): FaultAct =>
      answers(200, {
        records: [{ extension: { id }, callQueueSetup: true, smsRecipient: 'yes' }, 'odd', {}],
        paging: { totalPages: 2 },
        ...(next ? { navigation: { nextPage: { uri: 'https://elsewhere.example/' } } } : {}),
      });
    strike(paths.grants, page(7, true));
    strike(paths.grants, page('8', false));
    const grant = { callQueueSmsRecipient: false, smsRecipient: false, callQueueMessages: false };
    expect(await opened.link.accountHintsSource.read()).toMatchObject({
      hints: {
        grants: [
          { extensionId: '7', ...grant, callQueueSetup: true },
          { extensionId: '8', ...grant, callQueueSetup: true },
        ],
      },
    });
  });

  it.each([
    ['InsufficientPermissions', false],
    ['PermissionLimitation', false],
    ['ServicePlanLimitation', null],
    ['ConfigurationLimitation', null],
    ['AccountLimitation', null],
  ] as const)('says of the role only what is about the role: %s', async (reason, roleMayText) => {
    await connect('demo');
    opened.simulator.setFeatures({ SMSSending: reason });
    expect(await opened.link.accountHintsSource.read()).toMatchObject({ hints: { roleMayText } });
  });

  it.each([
    ['features that are not listed', { records: [] }],
    ['a feature without a reason', { records: [{ id: 'SMSSending', available: false }] }],
    [
      'a reason nobody has heard of',
      { records: [{ id: 'SMSSending', available: false, reason: { code: 'X' } }] },
    ],
    ['odd records', { records: ['odd', null, { id: 7 }] }],
  ])('does not know about the role by %s', async (_what, body) => {
    await connect('demo');
    strike(paths.features, answers(200, body));
    expect(await opened.link.accountHintsSource.read()).toMatchObject({
      kind: 'answered',
      hints: { roleMayText: null, canReadQueues: null },
    });
  });

  it('calls the operator by extension number when the name cannot be read, and nobody when there is none', async () => {
    await connect('demo');
    for (const act of [answers(403), answers(404), answers(500), answers(200, { name: '' })]) {
      strike(operatorPath, act);
      expect(await opened.link.accountHintsSource.read()).toMatchObject({ hints: { operator: '101' } });
    }
    strike(paths.account, answers(200, { id: 1, operator: 'odd' }));
    expect(await opened.link.accountHintsSource.read()).toMatchObject({ hints: { operator: null } });
  });

  const unknown = {
    grants: ['grants'],
    self: ['isSuperAdmin', 'extensionStatus'],
    features: ['roleMayText', 'canReadQueues'],
    account: ['operator'],
  } as const;
  const places = ['grants', 'self', 'features', 'account'] as const;

  it.each(places)('is not known, alone, where %s are refused', async (place) => {
    await connect('demo');
    for (const status of [403, 404]) {
      strike(paths[place], answers(status, { errorCode: 'CMN-408', message: 'No' }));
      const hidden = Object.fromEntries(unknown[place].map((name) => [name, null]));
      expect(await opened.link.accountHintsSource.read()).toEqual({
        kind: 'answered',
        hints: { ...demoHints, ...hidden },
        retryAfterSeconds: null,
      });
    }
  });

  it.each(places)(
    'is missing, alone, where %s are not answered, so that older knowledge stays',
    async (place) => {
      await connect('demo');
      const failures: FaultAct[] = [
        answers(500),
        answers(200, {}),
        answers(200, [1]),
        { kind: 'not-json', status: 200 },
        { kind: 'not-json' },
        { kind: 'close', when: 'after-storing' },
      ];
      const known = Object.entries(demoHints).filter(
        ([name]) => !unknown[place].some((part) => part === name),
      );
      for (const act of failures) {
        strike(paths[place], act);
        expect(await opened.link.accountHintsSource.read()).toEqual({
          kind: 'answered',
          hints: Object.fromEntries(known),
          retryAfterSeconds: null,
        });
      }
    },
  );

  it('is nothing while the network is down', async () => {
    await connect('demo');
    await opened.simulator.setNetworkDown(true);
    expect(await opened.link.accountHintsSource.read()).toEqual({
      kind: 'answered',
      hints: {},
      retryAfterSeconds: null,
    });
  });

  it('asks nothing more once RingCentral wants a wait', async () => {
    await connect('demo');
    opened.simulator.setLimits({ medium: { limit: 0, window: 60, penalty: 45 } });
    expect(await opened.link.accountHintsSource.read()).toEqual({
      kind: 'answered',
      hints: { grants: demoHints.grants, isSuperAdmin: false, extensionStatus: 'Enabled' },
      retryAfterSeconds: 45,
    });
    expect(opened.seen(paths.account)).toEqual([]);
  });

  it('is nobody’s when RingCentral has ended the session, and never the next person’s', async () => {
    await connect('demo');
    let turn: number | null = null;
    const { accountHintsSource } = createSessionGateways(() =>
      turn === null ? null : { turn, link: opened.link },
    );
    expect(await accountHintsSource.read()).toEqual({ kind: 'session-gone' });
    expect(await accountHintsSource.readRecipients(support)).toEqual({ kind: 'session-gone' });
    expect(opened.simulator.state().requests).toEqual([]);
    turn = 1;
    const onTheirWay = [accountHintsSource.read(), accountHintsSource.readRecipients(support)];
    turn = 2;
    expect(await Promise.all(onTheirWay)).toEqual([{ kind: 'session-gone' }, { kind: 'session-gone' }]);
    opened.simulator.tokens.change({ revokeAccess: true, revokeRefresh: true });
    expect(await accountHintsSource.read()).toEqual({ kind: 'session-gone' });
  });
});

describe('who handles the texts of an owner', () => {
  it('is read for queues and sites; nobody is an answer', async () => {
    await connect('sites');
    const { accountHintsSource } = opened.link;
    expect(await accountHintsSource.readRecipients('65131002')).toEqual({
      kind: 'read',
      recipients: [{ id: '65101102', name: 'Bob Keller' }],
    });
    opened.simulator.setSmsRecipients(65_131_002, []);
    expect(await accountHintsSource.readRecipients('65131002')).toEqual({ kind: 'read', recipients: [] });
  });

  it('has a number or an id for whoever has no name', async () => {
    await connect('demo');
    const smsRecipients = [{ id: 7, extensionNumber: '107' }, { id: '8' }, 'odd', null];
    strike(recipientsPath(support), answers(200, { smsRecipients }));
    expect(await opened.link.accountHintsSource.readRecipients(support)).toEqual({
      kind: 'read',
      recipients: [
        { id: '7', name: '107' },
        { id: '8', name: '8' },
      ],
    });
  });

  it('is refused to the person by 403, and for the owner by 404', async () => {
    await connect('demo');
    const { accountHintsSource } = opened.link;
    strike(recipientsPath(support), answers(403, { errorCode: 'CMN-404' }));
    expect(await accountHintsSource.readRecipients(support)).toEqual({ kind: 'refused', of: 'user' });
    expect(await accountHintsSource.readRecipients('1')).toEqual({ kind: 'refused', of: 'owner' });
  });

  it.each([
    ['an empty 500', answers(500), 'server-error'],
    ['an empty object', answers(200, {}), 'unexpected-answer'],
    ['a gateway’s page', { kind: 'not-json', status: 200 }, 'unexpected-answer'],
    ['a cut connection', { kind: 'close', when: 'after-storing' }, 'offline'],
  ] as const)('is not answered after %s', async (_what, act, code) => {
    await connect('demo');
    strike(recipientsPath(support), act);
    expect(await opened.link.accountHintsSource.readRecipients(support)).toMatchObject({
      kind: 'not-answered',
      error: { code },
    });
  });

  it('has to wait when RingCentral says so', async () => {
    await connect('demo');
    strike(recipientsPath(support), answers(429));
    expect(await opened.link.accountHintsSource.readRecipients(support)).toEqual({
      kind: 'rate-limited',
      retryAfterSeconds: 30,
    });
  });
});
