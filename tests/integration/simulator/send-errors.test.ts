import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sendErrorCodes, sendErrors } from '#simulator/sms/send-errors.ts';
import type { SendError } from '#simulator/sms/send-errors.ts';
import { errorCode, useSimulator } from './harness.ts';
import type { Reply } from './harness.ts';
import { formOf, picture } from './multipart.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const anna = '+14155550100';
const ben = '+14155550101';
const numberOf = (digits: string): string => `+190755501${digits}`;

const sendTo = (...to: readonly string[]): Promise<Reply> =>
  current().post('/extension/~/sms', {
    from: { phoneNumber: direct },
    to: to.map((phoneNumber) => ({ phoneNumber })),
    text: 'Hello',
  });
const sendPicture = (): Promise<Reply> =>
  current().postRaw(
    '/extension/~/mms',
    formOf({ from: { phoneNumber: direct }, to: [{ phoneNumber: anna }] }, [picture]),
  );

/** What platform.md 5.6 says of a code: status, top-level code, and parameter or permission. */
const table: readonly (readonly [code: string, status: number, topCode?: string, name?: string])[] = [
  ['CMN-101', 400, 'InvalidParameter', 'to.phoneNumber'],
  ['CMN-102', 400, 'InvalidParameter', 'to.phoneNumber'],
  ['CMN-103', 400],
  ['CMN-104', 400],
  ['CMN-406', 400, 'CMN-406', 'to'],
  ['CMN-414', 400, 'InvalidParameter', 'to.phoneNumber'],
  ['MSG-243', 400],
  ['MSG-245', 400, 'MSG-245', 'from'],
  ['MSG-246', 400, 'InvalidParameter', 'to'],
  ['MSG-247', 400, 'MSG-247', 'to'],
  ['MSG-310', 400],
  ['MSG-324', 400],
  ['MSG-331', 400, 'MSG-331', 'from'],
  ['MSG-337', 400],
  ['MSG-338', 400, 'MSG-338', 'text'],
  ['MSG-347', 400],
  ['MSG-350', 400],
  ['MSG-351', 400],
  ['MSG-365', 400],
  ['MSG-376', 400],
  ['MSG-379', 400],
  ['MSG-381', 400, 'MSG-381', 'to'],
  ['BIL-103', 403],
  ['CMN-109', 403],
  ['CMN-401', 403, 'CMN-401', 'SMS'],
  ['CMN-403', 403],
  ['CMN-408', 403, 'InsufficientPermissions', 'OutboundSMS'],
  ['MSG-240', 403, 'InternationalProhibited'],
  ['MSG-241', 403],
  ['MSG-242', 403],
  ['MSG-304', 403, 'FeatureNotAvailable'],
  ['MSG-314', 403],
  ['MSG-330', 403],
  ['MSG-367', 403],
  ['MSG-383', 403],
  ['MSG-384', 403],
  ['MSG-388', 403],
  ['MSG-403', 403],
  ['MSG-348', 415],
  ['CMN-301', 429],
  ['CMN-302', 429],
  ['CMN-303', 429],
  ['CMN-304', 429],
  ['CMN-310', 429],
  ['MSG-305', 429],
  ['CMN-203', 500],
  ['CMN-201', 503],
  ['MSG-290', 503],
];

test('the table is whole, and every code has a number of its own, which README.md tells', () => {
  expect([...sendErrorCodes].sort()).toEqual(table.map(([code]) => code).sort());
  const digits = sendErrorCodes.map((code) => sendErrors[code].digits);
  expect(new Set(digits).size).toBe(digits.length);
  const readme = readFileSync('src/simulator/README.md', 'utf8');
  for (const code of sendErrorCodes) expect(readme).toContain(`\`${sendErrors[code].digits}\` ${code}`);
});

const rows = table.map(([code, status, topCode = code, name]) => ({ code, status, topCode, name }));

describe.each(rows)('$code', ({ code, status, topCode, name }) => {
  const error: SendError | undefined = Object.entries(sendErrors).find(([key]) => key === code)?.[1];

  test.each([
    ['by recipient', () => sendTo(numberOf(error?.digits ?? ''))],
    [
      'by switch',
      async () => {
        await current().control('POST', 'send-refusals', { code });
        return sendTo(anna);
      },
    ],
  ])('can be had %s', async (_way, send) => {
    const reply = await send();
    expect([reply.status, errorCode(reply), reply.json.errorCode]).toEqual([status, code, topCode]);
    const [first] = reply.json.errors ?? [];
    expect(first?.parameterName ?? first?.permissionName).toBe(name);
    expect(reply.json['parameterName'] ?? reply.json['permissionName']).toBe(name);
    expect(reply.headers.get('retry-after')).toBe([429, 503].includes(status) ? '5' : null);
    expect(current().simulator.state().texts).toEqual([]);
  });
});

describe('a recipient that stands for a refusal', () => {
  test('refuses every time, in a group too', async () => {
    const refused = numberOf(sendErrors['MSG-388'].digits);
    expect(errorCode(await sendTo(refused))).toBe('MSG-388');
    expect(errorCode(await sendTo(refused))).toBe('MSG-388');
    expect(errorCode(await sendTo(anna, refused))).toBe('MSG-388');
  });

  test('is an ordinary one with digits of no code', async () => {
    expect((await sendTo(numberOf('99'))).status).toBe(200);
  });
});

describe('a refusal asked for', () => {
  test('counts once, for the times given, or until it is ended', async () => {
    const { sendRefusals } = current().simulator;
    const three = async (): Promise<readonly number[]> => [
      (await sendTo(anna)).status,
      (await sendTo(anna)).status,
      (await sendTo(anna)).status,
    ];
    sendRefusals.add({ code: 'MSG-304' });
    expect(await three()).toEqual([403, 200, 200]);
    sendRefusals.add({ code: 'MSG-304', times: 2 });
    expect(await three()).toEqual([403, 403, 200]);
    sendRefusals.add({ code: 'MSG-304', times: 'always' });
    expect(await three()).toEqual([403, 403, 403]);
    await current().control('DELETE', 'send-refusals');
    expect(await three()).toEqual([200, 200, 200]);
  });

  test('may mean one person, and waits for them', async () => {
    current().simulator.sendRefusals.add({ code: 'MSG-243', recipient: ben });
    expect((await sendTo(anna)).status).toBe(200);
    expect(errorCode(await sendTo(anna, ben))).toBe('MSG-243');
    expect((await sendTo(ben)).status).toBe(200);
  });

  test('comes in the order in which several were asked for', async () => {
    current().simulator.sendRefusals.add({ code: 'CMN-203' });
    current().simulator.sendRefusals.add({ code: 'MSG-305' });
    expect([errorCode(await sendTo(anna)), errorCode(await sendTo(anna))]).toEqual(['CMN-203', 'MSG-305']);
  });

  test('counts for pictures too, and ends with the profile', async () => {
    current().simulator.sendRefusals.add({ code: 'MSG-348', times: 'always' });
    expect((await sendPicture()).status).toBe(415);
    current().simulator.setProfile('demo');
    const { access_token } = current().simulator.tokens.issue();
    expect((await current().post('/extension/~/sms', {}, access_token)).status).toBe(400);
  });

  test('has to be one of the table', async () => {
    expect((await current().control('POST', 'send-refusals', { code: 'MSG-1' })).status).toBe(400);
    expect((await current().control('POST', 'send-refusals', { code: 'MSG-304', times: 0 })).status).toBe(
      400,
    );
  });
});

describe('the features of the account', () => {
  test('stop pictures and groups alone: BIL-103 by the plan, CMN-109 for another reason', async () => {
    current().simulator.setFeatures({ MMSSending: false });
    expect([(await sendPicture()).status, errorCode(await sendPicture())]).toEqual([403, 'BIL-103']);
    expect(errorCode(await sendTo(anna, ben))).toBe('BIL-103');
    expect((await sendTo(anna)).status).toBe(200);
    current().simulator.setFeatures({ MMSSending: 'ConfigurationLimitation' });
    expect(errorCode(await sendPicture())).toBe('CMN-109');
  });

  test('stop everything', async () => {
    current().simulator.setFeatures({ SMSSending: false });
    expect(errorCode(await sendTo(anna))).toBe('CMN-109');
  });
});

test('an unknown extension is 404 CMN-102', async () => {
  const reply = await current().post('/extension/1/mms', {});
  expect([reply.status, errorCode(reply), reply.json.errors?.[0]?.parameterName]).toEqual([
    404,
    'CMN-102',
    'extensionId',
  ]);
});
