import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { Services } from '#main/services.ts';
import { createSimulator, type Simulator } from '#simulator/create-simulator.ts';
import { signedInServices } from '#tests/support/signed-in-services.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const direct = '+16505550142';
const ruth = '+14155550100';
const minute = 60_000;
const hour = 60 * minute;
const patience = { timeout: 10_000 };

interface Scene {
  readonly simulator: Simulator;
  readonly services: Services;
  /** Milliseconds that somebody has put the computer's clock forward. */
  readonly computer: { aheadBy: number };
  /** In whole minutes, as the window is told. */
  readonly told: () => number;
  /** A text that RingCentral took, while the computer never heard of it. */
  readonly loseAnswer: () => Promise<OutgoingView>;
  readonly find: (id: string) => OutgoingView | undefined;
}

async function scene(aheadBy: number): Promise<Scene> {
  const simulator = await createSimulator();
  onTestFinished(() => simulator.close());
  const computer = { aheadBy };
  const services = await signedInServices(simulator, {}, { now: () => Date.now() + computer.aheadBy });
  await vi.waitFor(() => expect(services.numbers.list.isFresh()).toBe(true), patience);
  const find = (id: string): OutgoingView | undefined =>
    services.outbox.reading.recent(10).find((view) => view.id === id);
  return {
    simulator,
    services,
    computer,
    find,
    told: () => Math.round(services.truth().connection.serverAheadBy / minute),
    async loseAnswer() {
      simulator.faults.add({
        method: 'POST',
        path: '/restapi/v1.0/account/~/extension/~/sms',
        act: { kind: 'close', when: 'after-storing' },
      });
      const { rows } = services.numbers.list.page(0, 50);
      const numberId = rows.find(({ number }) => number.e164 === direct)?.number.id ?? '';
      const id = randomUUID();
      const how = { draftId: null, numberId, files: [], sendAt: null, endsWhenAnswered: false };
      unwrap(services.acceptText({ sends: [{ id, to: [ruth], text: 'Until six.' }], ...how }));
      await vi.waitFor(() => expect(find(id)?.state).toBe('unconfirmed'), patience);
      const view = find(id);
      if (view === undefined) throw new Error('the text is gone');
      return view;
    },
  };
}

describe('a computer whose clock is wrong', { timeout: 40_000 }, () => {
  it.each([
    ['right', 0, 0],
    ['half a minute ahead', minute / 2, 0],
    ['12 minutes behind', -12 * minute, 12],
    ['3 hours ahead', 3 * hour, -180],
  ])('that is %s is told so', async (_what, aheadBy, minutes) => {
    const { services, told } = await scene(aheadBy);
    // Numbers, hints and texts are read in several requests.
    await vi.waitFor(() => expect(services.messages.state().syncedAt).not.toBeNull(), patience);
    expect(told()).toBe(minutes);
  });

  it('is told that it is right as soon as somebody comes back who set it', async () => {
    const { services, computer, told } = await scene(-12 * minute);
    await vi.waitFor(() => expect(told()).toBe(12), patience);
    const changes: number[] = [];
    services.onChange((change) => {
      if (change.type === 'connection') changes.push(change.connection.serverAheadBy);
    });
    computer.aheadBy = 0;
    services.focus();
    await vi.waitFor(() => expect(changes).toEqual([0]), patience);
    expect(told()).toBe(0);
  });

  it.each([
    ['12 minutes behind', -12 * minute, -12 * minute],
    ['12 minutes behind, and set right since', -12 * minute, 0],
    ['3 hours ahead', 3 * hour, 3 * hour],
    ['3 hours ahead, and set right since', 3 * hour, 0],
    ['right, and put 3 hours back since', 0, -3 * hour],
  ])('that is %s finds the text whose answer got lost', async (_what, then, now) => {
    const { simulator, services, computer, loseAnswer, find } = await scene(then);
    const { id } = await loseAnswer();
    computer.aheadBy = now;
    unwrap(services.outbox.commands.decide(id, 'look-again'));
    await vi.waitFor(() => expect(find(id)?.state).toBe('sent'), patience);
    expect(find(id)?.serverId).toBe(simulator.state().texts[0]?.id);
    expect(simulator.state().texts).toHaveLength(1);
  });
});
