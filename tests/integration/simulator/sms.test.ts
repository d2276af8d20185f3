import { describe, expect, test } from 'vitest';
import type { ProfileName } from '#simulator/create-simulator.ts';
import { errorCode, useSimulator } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const recipient = '+14155550100';
const path = '/extension/~/sms';
const body = (changes: Readonly<Record<string, unknown>> = {}): object => ({
  from: { phoneNumber: direct },
  to: [{ phoneNumber: recipient }],
  text: 'Hello',
  ...changes,
});
const texts = (): ReturnType<ReturnType<typeof current>['simulator']['state']>['texts'] =>
  current().simulator.state().texts;

describe('an accepted text', () => {
  test('is answered as stored and queued', async () => {
    const { status, json, headers } = await current().post(path, body());
    expect(status).toBe(200);
    expect(headers.get('x-rate-limit-group')).toBe('medium');
    expect(json).toMatchObject({
      type: 'SMS',
      direction: 'Outbound',
      availability: 'Alive',
      from: { phoneNumber: direct },
      to: [{ phoneNumber: recipient }],
      subject: 'Hello',
      messageStatus: 'Queued',
      readStatus: 'Read',
      priority: 'Normal',
      creationTime: '2026-11-21T09:00:00.000Z',
      attachments: [{ id: json['id'], type: 'Text', contentType: 'text/plain' }],
    });
    expect(Number.isSafeInteger(json['id'])).toBe(true);
  });

  test('has a conversation id with digits that a JavaScript number cannot hold', async () => {
    const { text, json } = await current().post(path, body());
    const literal = /"conversationId":(\d+),/.exec(text)?.[1] ?? '';
    expect(BigInt(literal) > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(json['conversation']).toMatchObject({ id: literal });
    expect(String(json['conversationId'])).not.toBe(literal);
  });

  test('shares the conversation with others to the same person, and no id with any', async () => {
    const conversation = async (to: string): Promise<unknown> =>
      ((await current().sendText(direct, to)).json['conversation'] as { readonly id: string }).id;
    const first = await conversation(recipient);
    expect(await conversation(recipient)).toBe(first);
    expect(await conversation('+14155550101')).not.toBe(first);
    expect(new Set(texts().map(({ id }) => id)).size).toBe(3);
  });

  test('is kept word for word, in order', async () => {
    await current().sendText(direct, recipient, 'Zeile 1\nZeile 2 „Grüße“ 🪟 "q" \\ \u2028');
    await current().sendText(direct, recipient, 'Second');
    expect(texts().map(({ from, to, text }) => [from, to, text])).toEqual([
      [direct, [recipient], 'Zeile 1\nZeile 2 „Grüße“ 🪟 "q" \\ \u2028'],
      [direct, [recipient], 'Second'],
    ]);
  });

  test('may have 1,000 UTF-16 units', async () => {
    expect((await current().sendText(direct, recipient, '🪟'.repeat(500))).status).toBe(200);
  });
});

describe('the body', () => {
  test.each([
    ['no text', { text: undefined }, 'CMN-101', 'text'],
    ['an empty text', { text: ' ' }, 'CMN-101', 'text'],
    ['a text that is a number', { text: 5 }, 'CMN-101', 'text'],
    ['no recipients', { to: [] }, 'CMN-101', 'to'],
    ['recipients that are no list', { to: { phoneNumber: recipient } }, 'CMN-101', 'to'],
    ['a recipient without a number', { to: [{}] }, 'CMN-101', 'to.phoneNumber'],
    ['a recipient that is no number', { to: [{ phoneNumber: 'Ruth' }] }, 'CMN-101', 'to.phoneNumber'],
    ['a number that cannot be', { to: [{ phoneNumber: '+1415555' }] }, 'CMN-101', 'to.phoneNumber'],
    ['no sender', { from: undefined }, 'CMN-101', 'from'],
    ['a sender that is no number', { from: { phoneNumber: 'me' } }, 'CMN-101', 'from.phoneNumber'],
    ['1,001 UTF-16 units', { text: `${'🪟'.repeat(500)}a` }, 'MSG-338', 'text'],
    [
      'one recipient twice',
      { to: [{ phoneNumber: recipient }, { phoneNumber: recipient }] },
      'CMN-406',
      'to',
    ],
    ['an extension', { to: [{ phoneNumber: '207' }] }, 'MSG-246', 'to'],
    ['an extension by its member', { to: [{ extensionNumber: '11601' }] }, 'MSG-246', 'to'],
    ['a short code', { to: [{ phoneNumber: '88811' }] }, 'MSG-247', 'to'],
    ['a service number', { to: [{ phoneNumber: '911' }] }, 'MSG-247', 'to'],
  ])('with %s is refused', async (_name, changes, code, parameterName) => {
    const reply = await current().post(path, body(changes));
    expect([reply.status, errorCode(reply)]).toEqual([400, code]);
    expect(reply.json.errors?.[0]?.parameterName).toBe(parameterName);
    expect(texts()).toEqual([]);
  });

  test('with eleven recipients is refused', async () => {
    const to = Array.from({ length: 11 }, (_, index) => ({ phoneNumber: `+141555501${index + 10}` }));
    expect(errorCode(await current().post(path, body({ to })))).toBe('MSG-381');
    expect((await current().post(path, body({ to: to.slice(1) }))).status).toBe(200);
  });

  test('with two ways of naming a country is refused', async () => {
    expect(errorCode(await current().post(path, body({ country: { id: '1', isoCode: 'US' } })))).toBe(
      'MSG-365',
    );
  });

  test.each(['{"text":', 'null', '[]'])('that is %s is refused', async (raw) => {
    const reply = await current().postRaw(path, raw, 'application/json');
    expect([reply.status, errorCode(reply)]).toEqual([400, raw === '{"text":' ? 'CMN-103' : 'CMN-101']);
  });

  test('of another type is refused', async () => {
    const reply = await current().postRaw(path, JSON.stringify(body()), 'text/plain');
    expect([reply.status, errorCode(reply)]).toEqual([415, 'CMN-104']);
  });
});

describe('the sender', () => {
  test.each<[string, ProfileName, string, number, string, string]>([
    ['a number of nobody here', 'demo', '+12125550199', 400, 'MSG-245', 'MSG-245'],
    ['a high-volume company number', 'demo', '+16505550187', 403, 'MSG-242', 'MSG-242'],
    ['a queue number that is not assigned', 'demo', '+16505550171', 403, 'MSG-304', 'FeatureNotAvailable'],
    ['an IVR number', 'demo', '+16505550155', 403, 'MSG-304', 'FeatureNotAvailable'],
    ['a pending number', 'demo', '+15715550190', 403, 'MSG-242', 'MSG-242'],
    ['a fax number', 'demo', '+16505550109', 403, 'MSG-241', 'MSG-241'],
    [
      'a company number that is not assigned',
      'support',
      '+13035550121',
      403,
      'MSG-304',
      'FeatureNotAvailable',
    ],
    ['a site number that is not assigned', 'sites', '+15715550124', 403, 'MSG-304', 'FeatureNotAvailable'],
    ['a number whose campaign is suspended', 'support', '+13035550124', 403, 'MSG-242', 'MSG-242'],
  ])('being %s is refused', async (_name, profile, from, status, code, topCode) => {
    current().simulator.setProfile(profile);
    const { access_token } = current().simulator.tokens.issue();
    const reply = await current().post(path, body({ from: { phoneNumber: from } }), access_token);
    expect([reply.status, errorCode(reply), reply.json.errorCode]).toEqual([status, code, topCode]);
    expect(texts()).toEqual([]);
  });

  test("being an own number for calls only is refused, being another user's is not the user's", async () => {
    current().simulator.setAssignment({ phoneNumber: '+16505550118', sms: false });
    expect(errorCode(await current().sendText('+16505550118', recipient))).toBe('MSG-242');
    current().simulator.setAssignment({ phoneNumber: '+14085550131', sms: false });
    expect(errorCode(await current().sendText('+14085550131', recipient))).toBe('MSG-245');
  });

  test('with a campaign that is not confirmed is accepted when the switch says so', async () => {
    expect(errorCode(await current().sendText('+17375550176', recipient))).toBe('MSG-242');
    current().simulator.setUnconfirmedCampaigns('accept');
    expect((await current().sendText('+17375550176', recipient)).status).toBe(200);
  });

  test.each(['+18005550199', '+15715550123', '+16505550110', '+16505550164', '+14085550131'])(
    'may be the assigned number %s',
    async (from) => {
      expect((await current().sendText(from, recipient)).status).toBe(200);
    },
  );
});

describe('an assignment', () => {
  const featuresOf = async (phoneNumber: string): Promise<unknown> =>
    (await current().get('/extension/~/phone-number')).json.records?.find(
      (record) => record['phoneNumber'] === phoneNumber,
    )?.['features'];

  test('that is given lets the number text', async () => {
    expect(current().simulator.setAssignment({ phoneNumber: '+16505550171', sms: true })).toBe(true);
    expect(await featuresOf('+16505550171')).toEqual(['CallerId', 'SmsSender', 'MmsSender']);
    expect((await current().sendText('+16505550171', recipient)).status).toBe(200);
  });

  test('that is taken turns a queue number into MSG-304, and back', async () => {
    current().simulator.setAssignment({ phoneNumber: '+16505550110', sms: false });
    expect(await featuresOf('+16505550110')).toEqual(['CallerId']);
    expect(errorCode(await current().sendText('+16505550110', recipient))).toBe('MSG-304');
    current().simulator.setAssignment({ phoneNumber: '+16505550110', sms: true });
    expect((await current().sendText('+16505550110', recipient)).status).toBe(200);
  });

  test('gives back what the number had', async () => {
    current().simulator.setAssignment({ phoneNumber: direct, sms: false });
    current().simulator.setAssignment({ phoneNumber: direct, sms: true });
    expect(await featuresOf(direct)).toContain('InternationalSmsSender');
  });

  test('can set the features one by one', async () => {
    current().simulator.setAssignment({ phoneNumber: direct, features: ['CallerId', 'A2PSmsSender'] });
    expect(await featuresOf(direct)).toEqual(['CallerId', 'A2PSmsSender']);
    expect(errorCode(await current().sendText(direct, recipient))).toBe('MSG-242');
  });

  test('of a number that is not in the list is told', () => {
    expect(current().simulator.setAssignment({ phoneNumber: '+12125550199', sms: true })).toBe(false);
  });
});

describe('a text abroad', () => {
  test.each(['+442079460000', '+4930901820', '+18765550123', '+525555550100'])(
    'to %s needs the feature',
    async (to) => {
      const reply = await current().sendText('+16505550118', to);
      expect([reply.status, errorCode(reply), reply.json.errorCode]).toEqual([
        403,
        'MSG-240',
        'InternationalProhibited',
      ]);
      expect((await current().sendText(direct, to)).status).toBe(200);
    },
  );

  test.each(['+14165550134', '+17875550100', '+12125550100'])('is not one to %s', async (to) => {
    expect((await current().sendText('+16505550118', to)).status).toBe(200);
  });

  test('does not go to several people or from a toll-free number', async () => {
    const to = [{ phoneNumber: recipient }, { phoneNumber: '+442079460000' }];
    expect(errorCode(await current().post(path, body({ to })))).toBe('MSG-383');
    const features = ['SmsSender', 'InternationalSmsSender'];
    current().simulator.setAssignment({ phoneNumber: '+18005550199', features });
    expect(errorCode(await current().sendText('+18005550199', '+442079460000'))).toBe('MSG-403');
  });
});

test('a text to several people needs MMS', async () => {
  const to = [{ phoneNumber: recipient }, { phoneNumber: '+14155550101' }];
  expect(errorCode(await current().post(path, body({ from: { phoneNumber: '+16505550118' }, to })))).toBe(
    'MSG-242',
  );
  expect((await current().post(path, body({ to }))).status).toBe(200);
});
