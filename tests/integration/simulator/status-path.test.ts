import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useSimulator } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const direct = '+16505550142';
const anna = '+14155550100';
const ben = '+14155550101';

async function send(to = anna): Promise<string> {
  return String((await current().sendText(direct, to)).json['id']);
}

/** Status, error code and time of the last change. */
async function statusOf(id: string): Promise<readonly unknown[]> {
  const { json } = await current().get(`/extension/~/message-store/${id}`);
  return [json['messageStatus'], json['deliveryErrorCode'], json['lastModifiedTime']];
}

const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 21, 9, 0, seconds)).toISOString();

describe('the way of a text', () => {
  test('is queued, sent and delivered, each at its time', async () => {
    const id = await send();
    expect(await statusOf(id)).toEqual(['Queued', undefined, at(0)]);
    current().advance(60_000);
    expect(await statusOf(id)).toEqual(['Delivered', undefined, at(4)]);
    const { json } = await current().get(`/extension/~/message-store/${id}`);
    expect(json['smsDeliveryTime']).toBe(at(4));
  });

  test('can be scripted for everybody, and for one recipient', async () => {
    current().simulator.setStatusPath([{ after: 500, status: 'Sent' }]);
    current().simulator.setStatusPath(
      [{ after: 2000, status: 'DeliveryFailed', deliveryErrorCode: 'SMS-CAR-411' }],
      ben,
    );
    const [one, other] = [await send(anna), await send(ben)];
    current().advance(600);
    expect([(await statusOf(one))[0], (await statusOf(other))[0]]).toEqual(['Sent', 'Queued']);
    current().advance(60_000);
    expect((await statusOf(one))[0]).toBe('Sent');
    expect(await statusOf(other)).toEqual(['DeliveryFailed', 'SMS-CAR-411', at(2)]);
    current().simulator.setStatusPath(null);
    current().simulator.setStatusPath(null, ben);
    const usual = await send(ben);
    current().advance(4000);
    expect((await statusOf(usual))[0]).toBe('Delivered');
  });

  test('to a group is one for each of them, and the text has what they come to', async () => {
    const dana = '+12125550101';
    const one = { after: 1000, status: 'Sent' } as const;
    current().simulator.setStatusPath([one], anna);
    current().simulator.setStatusPath(
      [one, { after: 3000, status: 'DeliveryFailed', deliveryErrorCode: 'SMS-CAR-411' }],
      ben,
    );
    const { json: sent } = await current().sendText(direct, [anna, ben, dana]);
    const standing = async (): Promise<readonly unknown[]> => {
      const { json } = await current().get(`/extension/~/message-store/${String(sent['id'])}`);
      const to = json['to'] as readonly Readonly<Record<string, unknown>>[];
      return [json['messageStatus'], json['deliveryErrorCode'], to.map((each) => each['messageStatus'])];
    };
    expect(await standing()).toEqual(['Queued', undefined, ['Queued', 'Queued', 'Queued']]);
    current().advance(1500);
    expect(await standing()).toEqual(['Sent', undefined, ['Sent', 'Sent', 'Sent']]);
    current().advance(60_000);
    const end = ['DeliveryFailed', 'SMS-CAR-411'];
    expect(await standing()).toEqual([...end, ['Sent', 'DeliveryFailed', 'Delivered']]);
    current().simulator.setRecipientStatuses(false);
    expect(await standing()).toEqual([...end, [undefined, undefined, undefined]]);
  });

  test('to a group fails for the one who opted out alone', async () => {
    current().simulator.setConsent({ from: direct, to: ben, optStatus: 'OptOut', source: 'Api' });
    const { json: sent } = await current().sendText(direct, [anna, ben]);
    current().advance(60_000);
    const { json } = await current().get(`/extension/~/message-store/${String(sent['id'])}`);
    expect(json).toMatchObject({
      messageStatus: 'SendingFailed',
      deliveryErrorCode: 'SMS-RC-413',
      to: [{ messageStatus: 'Delivered' }, { messageStatus: 'SendingFailed' }],
    });
  });

  test('can be cut short, with the status that fits the code', async () => {
    const [carrier, gateway] = [await send(), await send()];
    expect(current().simulator.failDelivery(carrier, 'SMS-CAR-431')).toBe(true);
    expect(current().simulator.failDelivery(gateway, 'SMS-UP-500')).toBe(true);
    current().advance(10_000);
    expect((await statusOf(carrier)).slice(0, 2)).toEqual(['DeliveryFailed', 'SMS-CAR-431']);
    expect((await statusOf(gateway)).slice(0, 2)).toEqual(['SendingFailed', 'SMS-UP-500']);
  });

  test('cannot be cut short for what was not sent', () => {
    const id = current().simulator.inbound({ from: anna, to: direct, text: 'Hello' });
    expect(current().simulator.failDelivery(String(id), 'SMS-CAR-431')).toBe(false);
    expect(current().simulator.failDelivery('1', 'SMS-CAR-431')).toBe(false);
  });
});

describe('somebody who opted out', () => {
  const write = (text: string, from = anna): unknown =>
    current().simulator.inbound({ from, to: direct, text });

  test.each(['STOP', 'Unsubscribe', ' quit ', 'CANCEL', 'end'])(
    'with %j is not reached any more',
    async (word) => {
      write(word);
      const id = await send();
      expect((await statusOf(id))[0]).toBe('Queued');
      current().advance(10_000);
      expect((await statusOf(id)).slice(0, 2)).toEqual(['SendingFailed', 'SMS-RC-413']);
    },
  );

  test.each(['START', 'subscribe', 'Resume', 'CONTINUE', 'unstop'])(
    'is reached again after %j',
    async (word) => {
      write('STOP');
      write(word);
      const id = await send();
      current().advance(10_000);
      expect((await statusOf(id))[0]).toBe('Delivered');
    },
  );

  test('is one pair of numbers, and means it with a word of its own', async () => {
    write('STOP');
    write('Please stop by tomorrow', ben);
    const [otherPerson, otherNumber] = [
      await send(ben),
      String((await current().sendText('+16505550118', anna)).json['id']),
    ];
    current().advance(10_000);
    expect((await statusOf(otherPerson))[0]).toBe('Delivered');
    expect((await statusOf(otherNumber))[0]).toBe('Delivered');
  });
});

describe('a recipient that stands for a way', () => {
  const codes = {
    '01': 'SMS-RC-403',
    '02': 'SMS-RC-410',
    '03': 'SMS-RC-413',
    '04': 'SMS-RC-430',
    '05': 'SMS-RC-500',
    '06': 'SMS-RC-501',
    '07': 'SMS-RC-503',
    '08': 'SMS-RC-504',
    '11': 'SMS-UP-410',
    '12': 'SMS-UP-413',
    '13': 'SMS-UP-414',
    '14': 'SMS-UP-430',
    '15': 'SMS-UP-431',
    '16': 'SMS-UP-432',
    '17': 'SMS-UP-433',
    '18': 'SMS-UP-500',
    '21': 'SMS-CAR-104',
    '22': 'SMS-CAR-199',
    '23': 'SMS-CAR-400',
    '24': 'SMS-CAR-410',
    '25': 'SMS-CAR-411',
    '26': 'SMS-CAR-412',
    '27': 'SMS-CAR-413',
    '28': 'SMS-CAR-414',
    '29': 'SMS-CAR-430',
    '30': 'SMS-CAR-431',
    '31': 'SMS-CAR-432',
    '32': 'SMS-CAR-433',
    '33': 'SMS-CAR-434',
    '34': 'SMS-CAR-435',
    '35': 'SMS-CAR-450',
    '36': 'SMS-CAR-451',
    '37': 'SMS-CAR-452',
    '38': 'SMS-CAR-460',
    '39': 'SMS-CAR-461',
    '40': 'SMS-CAR-500',
  };
  const numberOf = (digits: string): string => `+180855501${digits}`;
  const readme = readFileSync('src/simulator/README.md', 'utf8');

  test.each(Object.entries(codes))('%s fails with %s, as README.md tells', async (digits, code) => {
    const id = await send(numberOf(digits));
    current().advance(1000);
    const carrier = code.startsWith('SMS-CAR-');
    expect((await statusOf(id)).slice(0, 2)).toEqual(carrier ? ['Sent', undefined] : ['SendingFailed', code]);
    current().advance(60_000);
    expect((await statusOf(id)).slice(0, 2)).toEqual([carrier ? 'DeliveryFailed' : 'SendingFailed', code]);
    expect(readme).toContain(`\`${digits}\` ${code}`);
  });

  test.each([
    ['90', 'Queued', 0],
    ['91', 'Sent', 1],
  ])(
    '%s is a disabled or frozen extension: kept by the sender, %s for good',
    async (digits, status, last) => {
      const id = await send(numberOf(digits));
      current().advance(1_800_000);
      expect(await statusOf(id)).toEqual([status, undefined, at(last)]);
      const { json } = await current().get('/extension/~/message-store?dateFrom=2026-11-01T00:00:00.000Z');
      expect(json.records?.map((record) => [record['id'], record['direction']])).toEqual([
        [Number(id), 'Outbound'],
      ]);
    },
  );

  test.each(['+13035550131', '+13035550132'])(
    'is also %s, of a disabled and of a frozen colleague in the profile support',
    async (to) => {
      current().simulator.setProfile('support');
      const { access_token } = current().simulator.tokens.issue();
      const body = { from: { phoneNumber: '+18885550120' }, to: [{ phoneNumber: to }], text: 'Hello' };
      expect((await current().post('/extension/~/sms', body, access_token)).status).toBe(200);
      current().advance(1_800_000);
      const { json } = await current().get('/extension/~/message-store', access_token);
      expect(json.records?.map((record) => [record['direction'], record['messageStatus']])).toEqual([
        ['Outbound', 'Queued'],
      ]);
    },
  );

  test('can be any number, by its own empty path', async () => {
    current().simulator.setStatusPath([], anna);
    const id = await send();
    current().advance(1_800_000);
    expect((await statusOf(id))[0]).toBe('Queued');
  });

  test('gives way to a script for its number, not to one for everybody', async () => {
    current().simulator.setStatusPath([{ after: 10, status: 'Delivered' }]);
    const usual = await send(numberOf('25'));
    current().simulator.setStatusPath([{ after: 10, status: 'Delivered' }], numberOf('25'));
    const scripted = await send(numberOf('25'));
    current().advance(10_000);
    expect((await statusOf(usual))[1]).toBe('SMS-CAR-411');
    expect((await statusOf(scripted))[0]).toBe('Delivered');
  });
});
