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
