import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { MessageView } from '#contract/message-view.ts';
import type { Services } from '#main/services.ts';
import { createSimulator, type Simulator } from '#simulator/create-simulator.ts';
import { signedInServices } from '#tests/support/signed-in-services.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';

const direct = '+16505550142';
const anna = '+14155550100';

/** The services as the app composes them, signed in. */
async function signedIn(simulator: Simulator): Promise<Services> {
  const services = await signedInServices(simulator);
  await vi.waitFor(() => expect(services.messages.state().live).toBe('live'), 10_000);
  return services;
}

const texts = ({ messages }: Services): readonly MessageView[] => {
  const { rows } = unwrap(messages.page({ number: null, filter: 'all', offset: 0, limit: 50 }));
  return rows.flatMap(
    ({ key }) => unwrap(messages.thread({ conversation: key, before: null, limit: 50 })).rows,
  );
};

describe('the app as it is composed', () => {
  it('shows what comes and goes, to the person who is signed in alone', { timeout: 40_000 }, async () => {
    const simulator = await createSimulator();
    onTestFinished(() => simulator.close());
    const services = await signedIn(simulator);
    await vi.waitFor(() => expect(services.messages.state().firstSync).toBe(false), 5_000);

    simulator.inbound({ from: anna, to: direct, text: 'Are you open?' });
    await vi.waitFor(() => expect(texts(services).map(({ text }) => text)).toEqual(['Are you open?']), 5_000);
    expect(services.truth().messages.unread).toBe(1);

    const sent = services.outbox.commands.enqueue(
      textsToSend({
        id: '0b9c3c1e-7c1b-4a53-9d50-0d9a9b1f4c01',
        from: direct,
        to: anna,
        text: 'Until six.',
      }),
    );
    unwrap(sent);
    await vi.waitFor(() => expect(texts(services).map(({ text }) => text)).toContain('Until six.'), 10_000);
    // The row of the outbox and RingCentral's record of it are one text.
    await vi.waitFor(
      () => expect(texts(services).find(({ text }) => text === 'Until six.')?.delivery).toBe('delivered'),
      15_000,
    );
    expect(texts(services)).toHaveLength(2);

    await services.session.signOut();
    expect(services.truth().messages).toMatchObject({ unread: 0, live: 'off' });
    expect(texts(services)).toEqual([]);
    expect(simulator.state().sockets.open).toBe(0);
  });

  it(
    'makes a draft of a text that waits for its time when the person texts first',
    { timeout: 40_000 },
    async () => {
      const simulator = await createSimulator();
      onTestFinished(() => simulator.close());
      const services = await signedIn(simulator);
      await vi.waitFor(() => expect(services.messages.state().firstSync).toBe(false), 5_000);
      unwrap(
        services.outbox.commands.enqueue(
          textsToSend({
            id: '0b9c3c1e-7c1b-4a53-9d50-0d9a9b1f4c02',
            from: direct,
            to: anna,
            text: 'Are you coming?',
            sendAt: Date.now() + 3_600_000,
            endsWhenAnswered: true,
          }),
        ),
      );
      simulator.inbound({ from: anna, to: direct, text: 'I am on my way' });
      const drafts = (): unknown => unwrap(services.outbox.reading.draftPage(0, 10)).rows;
      await vi.waitFor(
        () => expect(drafts()).toMatchObject([{ text: 'Are you coming?', origin: 'answered' }]),
        5_000,
      );
      expect(services.outbox.reading.counts()).toMatchObject({ scheduled: 0, drafts: 1 });
    },
  );
});
