import { conversationKey } from '#domain/messages/conversation.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Result } from '#domain/result.ts';
import { id } from '../people.ts';
import { addLookFault, addSendFault, localFailures } from './platform-faults.ts';
import { recipientsOf, type Entry } from './entry.ts';
import { attachFiles } from './schedule-files.ts';
import type { Schedule, Step } from './steps.ts';
import { senders, type World } from './world.ts';

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
  knowAnswers(world, true);
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
    case 'enqueue':
      enqueue(world, entries, step);
      return;
    case 'answer':
      answer(world, entries, step);
      return;
    case 'know-answers':
      knowAnswers(world, step.known);
      return;
    case 'undo':
      undo(world, entries, step);
      return;
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
      for (const entry of entries) if (!hasOwnTime(world, entry)) entry.mayGoEarly = true;
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
      for (const entry of entries) entry.mayGoEarly = true;
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

function enqueue(world: World, entries: Entry[], step: Extract<Step, { do: 'enqueue' }>): void {
  const now = world.time.clock.now();
  const first = entries.length + 1;
  const attached = attachFiles(world, step.files, first);
  if (attached === null) return;
  const commonWords = step.files > 0 ? '' : 'On my way';
  const fresh = recipientsOf(step.people).map((to, index): Entry => ({
    id: id(first + index),
    from: senders[step.from].e164,
    to,
    words: step.commonWords ? commonWords : `Text ${first}`,
    files: attached.marks,
    place: first + index,
    hasCommonWords: step.commonWords,
    notBefore: now + (step.later ?? step.undoFor),
    isAcknowledged: false,
    allowed: 1,
    isOutOfOrder: step.later !== null,
    isDeleted: false,
    isUserSure: false,
    mayGoEarly: false,
    mayBeTogether: false,
  }));
  entries.push(...fresh);
  const answered = world.life().outbox.commands.enqueue({
    texts: fresh.map((entry) => ({ id: entry.id, from: entry.from, to: entry.to, text: entry.words })),
    draftId: null,
    files: attached.files,
    sendAt: step.later === null ? null : now + world.clockOffset + step.later,
    endsWhenAnswered: step.endsWhenAnswered,
    undoFor: step.undoFor,
  });
  for (const entry of fresh) entry.isAcknowledged = answered.ok;
}

/** Rows of texts that an answer ends now: they wait for their time, and were written before. */
const ending = `SELECT id FROM outgoing_text WHERE ends_when_answered = 1 AND scheduled_for IS NOT NULL
  AND state IN ('queued', 'held') AND from_number = @from AND to_number = @to
  AND created_at + coalesce(server_ahead_by, max(0, @ahead)) <= @at`;

function answer(world: World, entries: Entry[], step: Extract<Step, { do: 'answer' }>): void {
  const from = senders[step.from].e164;
  const [people = []] = recipientsOf(step.people);
  // What comes in bears RingCentral's time. Where the app does not know the difference, it goes by its own.
  const at = world.time.clock.now() + world.serverAheadBy;
  const values = { from, to: people.join(' '), at, ahead: world.serverAheadBy - world.clockOffset };
  const rows = world.database.rows(ending, values) as readonly { id: string }[];
  for (const row of rows) {
    const entry = entries.find((each) => each.id === row.id);
    // It may have gone before, for all that the test knows, only if it was tried.
    if (entry !== undefined && isUntried(world, row.id)) entry.allowed = 0;
  }
  const key = conversationKey(from, people);
  const answers = world.areAnswersKnown ? world.answers : world.unknownAnswers;
  answers.set(key, Math.max(at, answers.get(key) ?? 0));
  if (world.areAnswersKnown) world.life().outbox.answered();
}

function knowAnswers(world: World, known: boolean): void {
  world.areAnswersKnown = known;
  if (!known) return;
  for (const [key, at] of world.unknownAnswers) {
    world.answers.set(key, Math.max(at, world.answers.get(key) ?? 0));
  }
  world.unknownAnswers.clear();
  world.life().outbox.answered();
}

function hasOwnTime(world: World, { id: textId }: Entry): boolean {
  const sql = 'SELECT 1 FROM outgoing_text WHERE id = @textId AND scheduled_for IS NOT NULL';
  return world.database.rows(sql, { textId }).length > 0;
}

function isUntried(world: World, textId: string): boolean {
  const [row] = world.database.rows('SELECT attempted_at FROM outgoing_text WHERE id = @textId', {
    textId,
  }) as readonly { attempted_at: number | null }[];
  return row?.attempted_at === null;
}

function undo(world: World, entries: Entry[], step: Extract<Step, { do: 'undo' }>): void {
  const entry = chosen(entries, step.text);
  if (entry === null) return;
  const view = viewOf(world, entry);
  if (view === null) return;
  if (view.state === 'unconfirmed') entry.isUserSure = true;
  const batchOf = (each: Entry): string => viewOf(world, each)?.batch?.id ?? each.id;
  const press = entries.filter((each) => batchOf(each) === batchOf(entry));
  const untried = press.filter((each) => isUntried(world, each.id));
  // Noted first: the process may die after it was done and before it could say so.
  for (const each of press) each.mayBeTogether = true;
  if (!world.life().outbox.commands.undo(entry.id).ok) return;
  for (const each of untried) if (viewOf(world, each) === null) each.allowed = 0;
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
  if (step.decision === 'send-now' && (before?.state === 'queued' || before?.state === 'held')) {
    entry.mayGoEarly = true;
    // What had ended goes after all, if it has not become a draft yet.
    entry.allowed = Math.max(1, entry.allowed);
  }
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
