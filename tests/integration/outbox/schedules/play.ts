import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Result } from '#domain/result.ts';
import { id } from '../people.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { addLookFault, addSendFault, localFailures } from './platform-faults.ts';
import type { Schedule, Step } from './steps.ts';
import { senders, type World } from './world.ts';

/** What the test knows of one text, whatever the app says. */
export interface Entry {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly place: number;
  /** The app said that it has it. */
  isAcknowledged: boolean;
  /** How often the user allowed it to arrive. */
  allowed: number;
  /** The user had it sent once more, or brought it back: its place in the order is not what it was. */
  isOutOfOrder: boolean;
  /** The user deleted it. */
  isDeleted: boolean;
  /** The user vouched for it, or put it away, while nobody knew whether it had gone. */
  isUserSure: boolean;
}

const recipients = ['+15035550142', '+15035550143'] as const;

/** Carries a schedule out; returns the texts in the order they were written. */
export async function play(world: World, { steps }: Schedule): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  world.start();
  for (const step of steps) {
    if (!world.life().mortal.isAlive()) restart(world);
    try {
      await take(world, entries, step);
    } catch (error) {
      // A process that died on the way threw it; anything else is a bug.
      if (world.life().mortal.isAlive()) throw error;
    }
    await world.settle();
  }
  await bringHome(world);
  return entries;
}

/** The next start finds whatever the last process left behind. */
function restart(world: World): void {
  forgetUnknowablePenalty(world);
  world.start();
  const sending = world.database.rows("SELECT id FROM outgoing_text WHERE state = 'sending'");
  if (sending.length > 0) throw new Error('a text rests in "sending" after the start');
}

/**
 * A process that dies before it could write a penalty down takes the knowledge with it; and after a restart only the
 * time of day is left, by which a penalty may look over that is not.
 */
function forgetUnknowablePenalty(world: World): void {
  const [gate] = world.database.rows('SELECT wait_until FROM outbox_gate') as readonly {
    wait_until: number;
  }[];
  const knownEnd = (gate?.wait_until ?? 0) - world.clockOffset;
  if (knownEnd < world.penaltyEnds) world.penaltyEnds = 0;
}

/** Everything works again, and time passes, so that whatever can come to rest does. */
async function bringHome(world: World): Promise<void> {
  world.simulator.faults.clear();
  world.localFailures.length = 0;
  await world.simulator.setNetworkDown(false);
  for (const number of Object.values(senders)) {
    world.simulator.setAssignment({ phoneNumber: number.e164, sms: true });
  }
  world.believed.direct = true;
  world.believed.queue = true;
  if (!world.life().mortal.isAlive()) restart(world);
  const life = world.life();
  life.mortal.dieAtWrite(Number.POSITIVE_INFINITY, 'after');
  // The session may have ended at the platform without anybody here having noticed.
  life.signOut();
  await world.time.pass(5_000);
  life.signIn();
  life.outbox.commands.acceptSignIn();
  life.outbox.commands.setPaused(false);
  life.outbox.wake();
  await world.settle();
  for (const wait of [0, 61_000, 61_000, 600_000, 600_000, 7_200_000]) await world.time.pass(wait);
}

async function take(world: World, entries: Entry[], step: Step): Promise<void> {
  const { simulator, time } = world;
  const { outbox, mortal } = world.life();
  switch (step.do) {
    case 'enqueue': {
      const place = entries.length + 1;
      const entry: Entry = {
        id: id(place),
        from: senders[step.from].e164,
        to: recipients[step.to] ?? recipients[0],
        words: step.commonWords ? 'On my way' : `Text ${place}`,
        place,
        isAcknowledged: false,
        allowed: 1,
        isOutOfOrder: step.later !== null,
        isDeleted: false,
        isUserSure: false,
      };
      entries.push(entry);
      const sendAt = step.later === null ? null : time.clock.now() + world.clockOffset + step.later;
      const { from, to, words } = entry;
      const answer = outbox.commands.enqueue(textsToSend({ id: entry.id, from, to, text: words, sendAt }));
      entry.isAcknowledged = answer.ok;
      return;
    }
    case 'pass':
      await time.pass(step.milliseconds);
      return;
    case 'send-fate': {
      const failure = localFailures[step.fate];
      if (failure === undefined) addSendFault(simulator, step.fate);
      else world.localFailures.push(failure);
      return;
    }
    case 'look-fate':
      addLookFault(simulator, step.fate);
      return;
    case 'network':
      await simulator.setNetworkDown(!step.up);
      return;
    case 'crash':
      mortal.die();
      return;
    case 'crash-at-write':
      mortal.dieAtWrite(step.writes, step.when);
      return;
    case 'quit':
      await world.life().quit();
      return;
    case 'wake':
      outbox.wake();
      return;
    case 'rest':
      outbox.rest();
      return;
    case 'sign-out':
      world.life().signOut();
      return;
    case 'sign-in':
      world.life().signIn();
      return;
    case 'end-session':
      simulator.tokens.change({ revokeAccess: true, revokeRefresh: true });
      return;
    case 'expire-token':
      simulator.tokens.change({ expireAccess: true });
      return;
    case 'clock':
      world.clockOffset += step.jump;
      return;
    case 'assign':
      simulator.setAssignment({ phoneNumber: senders[step.number].e164, sms: step.sms });
      if (step.isKnown) world.believed[step.number] = step.sms;
      return;
    case 'pause':
    case 'resume':
      outbox.commands.setPaused(step.do === 'pause');
      return;
    case 'decide':
      decide(world, entries, step);
      return;
    case 'to-draft':
    case 'delete':
    case 'restore':
      putAway(world, entries, step);
      return;
  }
}

function chosen(entries: readonly Entry[], place: number): Entry | null {
  return entries.length === 0 ? null : (entries[place % entries.length] ?? null);
}

function viewOf(world: World, entry: Entry): OutgoingView | null {
  const page = world.life().outbox.reading.page(0, 500);
  return page.ok ? (page.value.rows.find((row) => row.id === entry.id) ?? null) : null;
}

function decide(world: World, entries: Entry[], step: Extract<Step, { do: 'decide' }>): void {
  const entry = chosen(entries, step.text);
  if (entry === null) return;
  const before = viewOf(world, entry);
  // What the user allows counts from the moment of the click, even if the process dies over it.
  if (before?.state === 'unconfirmed' && step.decision === 'send-again') {
    entry.allowed += 1;
    entry.isOutOfOrder = true;
  }
  if (before?.state === 'failed' && step.decision === 'send-now') entry.isOutOfOrder = true;
  if (before?.state === 'unconfirmed' && step.decision === 'arrived') entry.isUserSure = true;
  world.life().outbox.commands.decide(entry.id, step.decision);
}

function putAway(
  world: World,
  entries: Entry[],
  step: Extract<Step, { do: 'to-draft' | 'delete' | 'restore' }>,
): void {
  const entry = chosen(entries, step.text);
  if (entry === null) return;
  const { commands } = world.life().outbox;
  if (viewOf(world, entry)?.state === 'unconfirmed') entry.isUserSure = true;
  const wasDeleted = entry.isDeleted;
  // Noted first: the process may die after it was done and before it could say so.
  if (step.do === 'delete') entry.isDeleted = true;
  if (step.do === 'restore') entry.isOutOfOrder = true;
  const done: Result<unknown, AppError> =
    step.do === 'to-draft'
      ? commands.toDraft(entry.id, false)
      : step.do === 'delete'
        ? commands.delete(entry.id)
        : commands.restore(entry.id);
  if (!done.ok) entry.isDeleted = wasDeleted;
}
