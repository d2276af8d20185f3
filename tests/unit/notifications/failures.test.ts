import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { createNotifyingScene, textFromTom, tom, virginia, withTom, type NotifyingScene } from './scene.ts';

let scene: NotifyingScene;
const titles = (): string[] => scene.shown.map(({ notice }) => notice.title);

function failed(differences: Partial<OutgoingView> = {}): void {
  const text: OutgoingView = {
    id: 'a',
    from: virginia,
    to: [tom],
    text: 'Your sash locks are in.',
    files: [],
    batch: null,
    state: 'failed',
    version: 3,
    attempts: 1,
    refusals: 0,
    createdAt: 0,
    scheduledFor: null,
    endsWhenAnswered: false,
    wantedAt: 0,
    dueAt: 0,
    attemptedAt: 0,
    looks: 0,
    lookAt: null,
    finding: null,
    serverId: null,
    settledAt: scene.time.clock.now(),
    cause: { code: 'SMS-RC-413', message: 'Opted out, said Tom', requestId: null },
    ...differences,
  };
  scene.tellOutbox({ type: 'changed', text });
}

beforeEach(() => {
  scene = createNotifyingScene();
});

describe('an own text that failed', () => {
  it('is told with recipient, reason and number, and never with its words', () => {
    failed();
    const { notice, answers } = scene.shown[0] ?? {};
    expect(notice).toMatchObject({
      title: 'Not delivered to (703) 555-0168',
      body: 'Opted out of this number (from Virginia (571) 555-0123)',
    });
    answers?.onOpen();
    expect(scene.places).toEqual([{ kind: 'conversation', key: withTom }]);
  });

  it('is told when RingCentral or a carrier gave it up later', () => {
    scene.tell({
      type: 'undelivered',
      message: textFromTom({ direction: 'outbound', delivery: 'delivery-failed', errorCode: 'SMS-CAR-430' }),
    });
    scene.tell({ type: 'undelivered', message: textFromTom({ direction: 'outbound', errorCode: null }) });
    expect(scene.shown[0]?.notice.body).toBe('Filtered as spam (from Virginia (571) 555-0123)');
  });

  it('names of several people only whom it did not reach, where RingCentral says so', () => {
    const people = ['+12025550174', tom];
    const byPerson = people.map((person) => ({
      person,
      delivery: person === tom ? ('delivery-failed' as const) : ('delivered' as const),
      modifiedAt: 1,
    }));
    const failure = { direction: 'outbound', delivery: 'delivery-failed', errorCode: 'SMS-CAR-430' } as const;
    scene.tell({ type: 'undelivered', message: textFromTom({ ...failure, people, byPerson }) });
    expect(scene.shown[0]?.notice.title).toContain('(703) 555-0168');
    expect(scene.shown[0]?.notice.title).not.toContain('(202) 555-0174');
  });

  it('is told without its recipient where notifications name nobody', () => {
    scene.settings = { ...scene.settings, notifications: 'only-new' };
    failed();
    expect(scene.shown[0]?.notice).toMatchObject({
      title: 'A text was not delivered',
      body: 'from Virginia (571) 555-0123',
    });
  });

  it('is told once, and again when it was sent again and failed again', async () => {
    failed();
    failed();
    await scene.time.pass(120_000);
    failed({ version: 6 });
    expect(scene.shown).toHaveLength(2);
  });

  it('is not told anew when it comes back to the outbox from the deleted ones', async () => {
    failed({ settledAt: scene.time.clock.now() - 86_400_000 });
    expect(scene.shown).toEqual([]);
    const settledAt = scene.time.clock.now();
    failed({ settledAt });
    await scene.time.pass(5_000);
    failed({ settledAt, version: 4 });
    await scene.time.pass(60_000);
    expect(scene.shown).toHaveLength(1);
  });

  it.each(['queued', 'held', 'sending', 'sent', 'unconfirmed'] as const)('is not told while %s', (state) => {
    failed({ state });
    expect(scene.shown).toEqual([]);
  });

  it('is not told when the person does not want it, nor of the conversation that is being read', () => {
    scene.settings = { ...scene.settings, notifyFailures: false };
    failed();
    scene.settings = { ...scene.settings, notifyFailures: true };
    scene.isFocused = true;
    scene.inView = withTom;
    failed({ version: 4 });
    expect(scene.shown).toEqual([]);
  });
});

describe('many that fail', () => {
  const failAt = (number: string): void => failed({ id: number, to: [number] });

  it('are told one a minute, and the others together at its end', async () => {
    for (const last of ['1', '2', '3', '4']) failAt(`+1703555010${last}`);
    expect(titles()).toEqual(['Not delivered to (703) 555-0101']);
    await scene.time.pass(60_000);
    expect(titles()[1]).toBe('3 more texts were not delivered');
    scene.shown[1]?.answers.onOpen();
    expect(scene.places).toEqual([{ kind: 'outbox' }]);
    failAt('+17035550105');
    expect(scene.shown).toHaveLength(2);
    await scene.time.pass(60_000);
    expect(titles()[2]).toBe('1 more text was not delivered');
    await scene.time.pass(600_000);
    expect(scene.shown).toHaveLength(3);
    failAt('+17035550106');
    expect(titles()[3]).toBe('Not delivered to (703) 555-0106');
  });

  it('are not summarised once notifications are paused', async () => {
    failAt('+17035550101');
    failAt('+17035550102');
    scene.pause.begin();
    await scene.time.pass(60_000);
    expect(scene.shown).toHaveLength(1);
  });

  it('are not summarised to whoever comes after the one who signed out', async () => {
    failAt('+17035550101');
    failAt('+17035550102');
    scene.tellSession({ phase: 'signed-out', error: null });
    await scene.time.pass(60_000);
    expect(scene.shown).toHaveLength(1);
    failAt('+17035550103');
    expect(titles()[1]).toBe('Not delivered to (703) 555-0103');
  });

  it('leave a notification of arrived texts of the same conversation alone', () => {
    scene.tell({ type: 'arrived', message: textFromTom() });
    failed();
    expect([...scene.standing.keys()]).toContain(conversationKey(virginia, [tom]));
    expect(scene.standing.size).toBe(2);
  });
});
