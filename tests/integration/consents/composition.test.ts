import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TruthChange } from '#contract/events.ts';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { Services } from '#main/services.ts';
import { createSimulator, type Simulator } from '#simulator/create-simulator.ts';
import type { StatusStep } from '#simulator/messages/stored-message.ts';
import { signedInServices } from '#tests/support/signed-in-services.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const direct = '+16505550142';
const ruth = '+14155550100';
const owen = '+14155550101';
const patience = { timeout: 10_000 };

interface Scene {
  readonly simulator: Simulator;
  readonly services: Services;
  readonly told: PairConsent[];
  readonly send: (to: string, sendAt?: number | null) => ReturnType<Services['acceptText']>;
}

async function scene(): Promise<Scene> {
  const simulator = await createSimulator();
  onTestFinished(() => simulator.close());
  const services = await signedInServices(simulator);
  const told: PairConsent[] = [];
  services.onChange((change: TruthChange) => {
    if (change.type === 'consents') told.push(...change.consents);
  });
  await vi.waitFor(() => expect(services.numbers.list.isFresh()).toBe(true), patience);
  const rows = services.numbers.list.page(0, 50).rows;
  const numberId = rows.find(({ number }) => number.e164 === direct)?.number.id ?? '';
  const send = (to: string, sendAt: number | null = null): ReturnType<Services['acceptText']> =>
    services.acceptText({
      sends: [{ id: randomUUID(), to: [to], text: 'Until six.' }],
      draftId: null,
      numberId,
      files: [],
      sendAt,
      endsWhenAnswered: false,
    });
  return { simulator, services, told, send };
}

describe('somebody who opts out while the app runs', { timeout: 40_000 }, () => {
  it('is known as soon as the STOP is here, and gets no text until a START', async () => {
    const { simulator, services, told, send } = await scene();
    expect(services.consents.check(direct, [ruth])).toMatchObject([{ status: 'not-checked' }]);
    await vi.waitFor(() => expect(told).toMatchObject([{ person: ruth, status: 'no-opt-out' }]), patience);
    await vi.waitFor(() => expect(services.messages.state().live).toBe('live'), patience);

    simulator.inbound({ from: ruth, to: direct, text: 'Stop' });
    await vi.waitFor(
      () => expect(told.at(-1)).toMatchObject({ status: 'opted-out', word: 'STOP' }),
      patience,
    );
    expect(send(ruth)).toMatchObject({ ok: false, error: { code: 'opted-out', people: [ruth] } });
    expect(send(owen).ok).toBe(true);

    simulator.inbound({ from: ruth, to: direct, text: 'START' });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ status: 'no-opt-out' }), patience);
    expect(send(ruth).ok).toBe(true);
    await vi.waitFor(() => expect(simulator.state().texts).toHaveLength(2), patience);
  });

  it('gets nothing of what waits already: it is held back, with the reason', async () => {
    const { simulator, services, told, send } = await scene();
    await vi.waitFor(() => expect(services.messages.state().live).toBe('live'), patience);
    const [waiting] = unwrap(send(ruth, Date.now() + 3_600_000));
    if (waiting === undefined) throw new Error('no text');
    simulator.inbound({ from: ruth, to: direct, text: 'STOP' });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ status: 'opted-out' }), patience);
    unwrap(services.outbox.commands.decide(waiting.id, 'send-now'));
    await vi.waitFor(
      () =>
        expect(services.outbox.reading.recent(9)).toMatchObject([
          { state: 'held', cause: { code: 'opted-out' } },
        ]),
      patience,
    );
    expect(simulator.state().texts).toEqual([]);
  });

  it('stays in again after a START, also when an older refusal is taken out of the bin', async () => {
    const { simulator, services, told, send } = await scene();
    await vi.waitFor(() => expect(services.messages.state().live).toBe('live'), patience);
    simulator.faults.add({
      path: '/restapi/v1.0/account/~/extension/~/sms',
      act: { kind: 'answer', status: 403, body: { errorCode: 'SMS-RC-413' } },
    });
    const [refused] = unwrap(send(ruth));
    if (refused === undefined) throw new Error('no text');
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ how: 'delivery-code' }), patience);
    simulator.inbound({ from: ruth, to: direct, text: 'START' });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ status: 'no-opt-out' }), patience);

    unwrap(services.outbox.commands.delete(refused.id));
    unwrap(services.outbox.commands.restore(refused.id));
    expect(services.outbox.reading.recent(9)).toMatchObject([{ id: refused.id, state: 'failed' }]);
    expect(services.consents.optedOut(direct, [ruth])).toEqual([]);
  });

  it('is known by a text that a carrier refused for it', async () => {
    const { simulator, services, told, send } = await scene();
    simulator.setStatusPath([{ after: 0, status: 'DeliveryFailed', deliveryErrorCode: 'SMS-CAR-413' }], ruth);
    unwrap(send(ruth));
    await vi.waitFor(
      () => expect(told.at(-1)).toMatchObject({ person: ruth, status: 'opted-out', how: 'delivery-code' }),
      { timeout: 20_000 },
    );
    expect(services.consents.optedOut(direct, [ruth, owen])).toEqual([ruth]);
  });
});

describe('an opt-out that comes in no text', { timeout: 40_000 }, () => {
  const asked = ({ simulator }: Scene): number =>
    simulator.state().requests.filter(({ path }) => path.endsWith('/consents/search')).length;
  const isLive = async ({ services }: Scene): Promise<void> => {
    await vi.waitFor(() => expect(services.messages.state().live).toBe('live'), patience);
  };

  it.each(['Carrier', 'Api'] as const)(
    'reported by the %s is here within seconds, though nobody asks again',
    async (source) => {
      const world = await scene();
      const { simulator, services, told, send } = world;
      await isLive(world);
      services.consents.check(direct, [ruth]);
      await vi.waitFor(() => expect(told).toMatchObject([{ person: ruth, status: 'no-opt-out' }]), patience);
      const before = asked(world);

      simulator.setConsent({ from: direct, to: ruth, optStatus: 'OptOut', source });
      await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ status: 'opted-out' }), patience);
      expect(told.at(-1)?.how).toBe(source.toLowerCase());
      expect(send(ruth)).toMatchObject({ ok: false, error: { code: 'opted-out', people: [ruth] } });

      simulator.setConsent({ from: direct, to: ruth, optStatus: 'OptIn', source });
      await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ status: 'no-opt-out' }), patience);
      expect(asked(world)).toBe(before);
    },
  );

  it("of a number that is somebody else's is not kept here", async () => {
    const world = await scene();
    const { simulator, services, told } = world;
    await isLive(world);
    simulator.setConsent({ from: '+16505550123', to: ruth, optStatus: 'OptOut', source: 'Api' });
    simulator.setConsent({ from: direct, to: owen, optStatus: 'OptOut', source: 'Api' });
    await vi.waitFor(() => expect(told).toMatchObject([{ number: direct, person: owen }]), patience);
    expect(services.consents.optedOut('+16505550123', [ruth])).toEqual([]);
  });
});

describe('a group text that one of the people opted out of', { timeout: 40_000 }, () => {
  const ana = '+12125550101';
  const sendGroup = async ({ services }: Scene): Promise<void> => {
    await vi.waitFor(() => expect(services.messages.state().live).toBe('live'), patience);
    const numberId = services.numbers.list.findByE164(direct)?.number.id ?? '';
    unwrap(
      services.acceptText({
        sends: [{ id: randomUUID(), to: [ruth, owen, ana], text: 'See you all.' }],
        draftId: null,
        numberId,
        files: [],
        sendAt: null,
        endsWhenAnswered: false,
      }),
    );
  };
  const optedOut: readonly StatusStep[] = [
    { after: 50, status: 'SendingFailed', deliveryErrorCode: 'SMS-UP-413' },
  ];

  it('is learned from, where RingCentral says how it went with each', async () => {
    const world = await scene();
    world.simulator.setStatusPath([{ after: 50, status: 'Delivered' }]);
    world.simulator.setStatusPath(optedOut, owen);
    await sendGroup(world);
    await vi.waitFor(
      () => expect(world.services.consents.optedOut(direct, [ruth, owen, ana])).toEqual([owen]),
      { timeout: 20_000 },
    );
    const [text] = unwrap(
      world.services.messages.thread({
        conversation: conversationKey(direct, [ruth, owen, ana]),
        before: null,
        limit: 9,
      }),
    ).rows;
    expect(text?.delivery).toBe('sending-failed');
    expect(text?.byPerson?.map(({ person, delivery }) => [person, delivery])).toEqual([
      [ana, 'delivered'],
      [ruth, 'delivered'],
      [owen, 'sending-failed'],
    ]);
  });

  it('says nothing of anybody where RingCentral does not', async () => {
    const world = await scene();
    world.simulator.setRecipientStatuses(false);
    world.simulator.setStatusPath([{ after: 50, status: 'Delivered' }]);
    world.simulator.setStatusPath(optedOut, owen);
    await sendGroup(world);
    await vi.waitFor(() => expect(world.services.messages.state().undelivered).toBe(1), { timeout: 20_000 });
    expect(world.services.consents.optedOut(direct, [ruth, owen, ana])).toEqual([]);
  });
});

describe('somebody who may not hear of opt-outs', { timeout: 40_000 }, () => {
  it.each([
    ['that filter alone', false],
    ['the subscription as a whole because of it', true],
  ])('gets texts pushed all the same when RingCentral refuses %s', async (_what, strictFilters) => {
    const simulator = await createSimulator();
    onTestFinished(() => simulator.close());
    simulator.setRefusals({ consents: 'CMN-408' });
    simulator.sockets.change({ strictFilters });
    const services = await signedInServices(simulator);
    await vi.waitFor(() => expect(services.messages.state().live).toBe('live'), patience);
    expect(simulator.state().sockets.connections).toBe(1);
    const arrived: string[] = [];
    services.messages.onChange((change) => {
      if (change.type === 'stored') arrived.push(...change.messages.map(({ text }) => text));
    });
    simulator.inbound({ from: ruth, to: direct, text: 'Hello' });
    await vi.waitFor(() => expect(arrived).toContain('Hello'), patience);
  });
});
