import { describe, expect, it } from 'vitest';
import type { TruthChange } from '#contract/events.ts';
import type { SessionState } from '#contract/session-state.ts';
import {
  createStatusFollower,
  failedOf,
  unreadOf,
  type ProfileStatus,
} from '#main/desktop/profile-status.ts';
import { createTrayKeeper, type TrayKeeper } from '#main/desktop/tray-keeper.ts';
import { hasTrayHost, type RunProgram } from '#main/desktop/tray-presence.ts';
import { trayLines, trayTooltip, type TrayState } from '#main/desktop/tray-words.ts';
import { createEmitter } from '#main/lib/emitter.ts';
import { createWords } from '#main/locales/words.ts';
import type { Services } from '#main/services.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { ann, ben } from '#tests/support/people.ts';

const words = createWords();
const formats = { time: (time: number) => `time ${time}` };
const signedIn: SessionState = { phase: 'signed-in', person: ann, missingScopes: [] };

const statusOf = (differences: Partial<ProfileStatus> = {}): ProfileStatus => ({
  session: signedIn,
  connection: { online: true, since: 7, waitUntil: null, serverAheadBy: 0 },
  messages: { unread: 0, undelivered: 0 },
  outboxCounts: { failed: 0 },
  ...differences,
});
const stateOf = (differences: Partial<ProfileStatus> = {}, pausedUntil: number | null = null): TrayState => ({
  status: statusOf(differences),
  pausedUntil,
});

describe('the tooltip of the tray', () => {
  it.each([
    [0, 0, 0, 'Fromline'],
    [3, 0, 0, '3 unread'],
    [0, 1, 0, '1 failed'],
    [0, 1, 2, '3 failed'],
    [3, 1, 0, '3 unread, 1 failed'],
  ])('with %i unread, %i failed and %i undelivered: %s', (unread, failed, undelivered, tooltip) => {
    const state = stateOf({ messages: { unread, undelivered }, outboxCounts: { failed } });
    expect(trayTooltip(words, state)).toBe(tooltip);
  });

  it('is the name of the app while no profile is open', () => {
    expect(trayTooltip(words, { status: null, pausedUntil: null })).toBe('Fromline');
  });
});

describe('the menu of the tray', () => {
  const labels = (state: TrayState): string[] =>
    trayLines(words, state, formats).map((line) => (line.kind === 'separator' ? '-' : line.label));

  it('has what product.md 2.4 lists, in that order', () => {
    expect(labels(stateOf())).toEqual([
      'Open',
      'New text',
      'Pause notifications for 1 hour',
      '-',
      'Ann Example, connected',
      '-',
      'Quit',
    ]);
  });

  it('says until when notifications are paused, and takes the pause back', () => {
    expect(labels(stateOf({}, 99))[2]).toBe('Resume notifications (paused until time 99)');
    expect(trayLines(words, stateOf({}, 99), formats)[2]).toMatchObject({ action: 'resume' });
  });

  it.each([
    [
      'Ann Example, offline since time 7',
      { connection: { online: false, since: 7, waitUntil: null, serverAheadBy: 0 } },
    ],
    ['Not signed in', { session: { phase: 'signed-out', error: null } }],
    ['Not signed in', { session: { phase: 'starting' } }],
  ] as const)('says "%s"', (label, differences) => {
    expect(labels(stateOf(differences))).toContain(label);
  });
});

describe('what tray and badge follow', () => {
  it('are the texts of the profile on show', () => {
    const changes = createEmitter<TruthChange>();
    let truth = statusOf();
    const services = {
      truth: () => truth,
      onChange: (listener: (change: TruthChange) => void) => changes.subscribe(listener),
    } as unknown as Services;
    const follower = createStatusFollower();
    const seen: (readonly [number, number])[] = [];
    follower.onChange(() => seen.push([unreadOf(follower.read()), failedOf(follower.read())]));
    const end = follower.follow(services);
    const emit = (change: unknown): void => changes.emit(change as TruthChange);
    emit({ type: 'messages', messages: { unread: 2, undelivered: 1 } });
    emit({ type: 'outbox-counts', counts: { failed: 4 } });
    emit({ type: 'draft-removed', id: 'x' });
    emit({ type: 'connection', connection: { online: false, since: 1, waitUntil: null, serverAheadBy: 0 } });
    expect(seen).toEqual([
      [0, 0],
      [2, 1],
      [2, 5],
      [2, 5],
    ]);
    expect(follower.read()?.connection.online).toBe(false);
    truth = statusOf({ session: { phase: 'signed-in', person: ben, missingScopes: [] } });
    emit({ type: 'session', session: truth.session });
    expect(seen.at(-1)).toEqual([0, 0]);
    end();
    expect(follower.read()).toBeNull();
  });
});

describe('whether a panel takes the icon', () => {
  const answering =
    (answers: Readonly<Record<string, string>>, asked: string[] = []): RunProgram =>
    (program) => {
      asked.push(program);
      return Promise.resolve(answers[program] ?? null);
    };

  it.each([
    [{ busctl: 'b true\n' }, true],
    [{ busctl: 'b false\n' }, false],
    [{ gdbus: '(<true>,)\n' }, true],
    [{ gdbus: '(<false>,)\n', 'dbus-send': '   variant       boolean true\n' }, false],
    [{ 'dbus-send': '   variant       boolean true\n' }, true],
    [{}, false],
  ])('is read from the answer %j: %s', async (answers, isThere) => {
    expect(await hasTrayHost('linux', answering(answers))).toBe(isThere);
  });

  it('needs no question elsewhere', async () => {
    const asked: string[] = [];
    expect(await hasTrayHost('win32', answering({}, asked))).toBe(true);
    expect(await hasTrayHost('darwin', answering({}, asked))).toBe(true);
    expect(asked).toEqual([]);
  });
});

describe('the icon', () => {
  interface Kept {
    readonly log: string[];
    readonly time: ManualTime;
    readonly keeper: TrayKeeper;
    hasHost: boolean;
  }

  function kept(): Kept {
    const log: string[] = [];
    const time = createManualTime();
    const scene: Kept = {
      log,
      time,
      hasHost: false,
      keeper: createTrayKeeper({
        create: () => {
          log.push('made');
          return {
            show: ({ status }) => log.push(`shows ${unreadOf(status)}`),
            dispose: () => log.push('gone'),
          };
        },
        hasHost: () => Promise.resolve(scene.hasHost),
        state: () => stateOf({ messages: { unread: 5, undelivered: 0 } }),
        scheduler: time.scheduler,
        onChange: (hasTray) => log.push(`told ${hasTray}`),
      }),
    };
    return scene;
  }

  it('is made when the panel comes after us, and once', async () => {
    const scene = kept();
    expect(await scene.keeper.look()).toBe(false);
    expect(scene.log).toEqual([]);
    scene.hasHost = true;
    await scene.time.pass(60_000);
    expect(scene.log).toEqual(['made', 'shows 5', 'told true']);
    expect(await Promise.all([scene.keeper.look(), scene.keeper.look()])).toEqual([true, true]);
    expect(scene.log).toHaveLength(3);
  });

  it('is kept when the panel goes, and is the same when it comes back', async () => {
    const scene = kept();
    scene.hasHost = true;
    await Promise.all([scene.keeper.look(), scene.keeper.look()]);
    scene.hasHost = false;
    expect(await scene.keeper.look()).toBe(false);
    expect(scene.keeper.hasTray()).toBe(false);
    scene.hasHost = true;
    await scene.keeper.look();
    expect(scene.log).toEqual(['made', 'shows 5', 'told true', 'told false', 'told true']);
    scene.keeper.dispose();
    expect(scene.log.at(-1)).toBe('gone');
  });

  it('is not made any more once all ends', async () => {
    const scene = kept();
    scene.hasHost = true;
    const looking = scene.keeper.look();
    scene.keeper.dispose();
    await looking;
    await scene.time.pass(60_000);
    expect(scene.log).toEqual([]);
  });
});
