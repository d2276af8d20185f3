import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createSimulator } from '#simulator/create-simulator.ts';
import { signedInServices } from '#tests/support/signed-in-services.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const direct = '+16505550142';
const ruth = '+14155550100';
const owen = '+14155550101';

it('what goes when the app ends is judged as ever: nobody who opted out gets it', async () => {
  const simulator = await createSimulator();
  onTestFinished(() => simulator.close());
  const services = await signedInServices(simulator, { undoTime: 30 });
  await vi.waitFor(() => expect(services.numbers.list.isFresh()).toBe(true), { timeout: 10_000 });
  const { rows } = services.numbers.list.page(0, 50);
  const numberId = rows.find(({ number }) => number.e164 === direct)?.number.id ?? '';
  const sends = [ruth, owen].map((person) => ({ id: randomUUID(), to: [person], text: 'Until six.' }));
  const how = { draftId: null, numberId, files: [], sendAt: null, endsWhenAnswered: false };
  unwrap(services.acceptText({ sends, ...how }));
  services.consents.refused(direct, ruth, Date.now());
  expect(services.consents.optedOut(direct, [ruth])).toEqual([ruth]);
  expect(simulator.state().texts).toEqual([]);
  await services.dispose();
  expect(simulator.state().texts.map(({ to }) => to)).toEqual([[owen]]);
});
