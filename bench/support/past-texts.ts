import { z } from 'zod';
import type { Simulator } from '#simulator/create-simulator.ts';
import type { PastMessage } from '#simulator/messages/message-input.ts';
import { messageHistory, type HistorySize } from './message-history.ts';

/** An own direct number of the profile `demo`, which the user reads in their own store. */
const ownNumber = '+16505550142';
const hour = 3_600_000;

/** What stands in the oldest of the texts, and nowhere else. */
export const oldestWords = 'The first text of them all.';

/** Texts of one own number, oldest first, the newest an hour ago and a minute from each to the next. */
export function pastTexts(size: HistorySize): readonly PastMessage[] {
  const history = messageHistory(size).toReversed();
  const newest = history.at(-1)?.createdAt ?? 0;
  const shift = Date.now() - hour - newest;
  return history.map(({ direction, people, text, createdAt }, index): PastMessage => {
    const [person = ''] = people;
    const isInbound = direction === 'inbound';
    return {
      direction: isInbound ? 'Inbound' : 'Outbound',
      from: isInbound ? person : ownNumber,
      to: isInbound ? ownNumber : person,
      text: index === 0 ? oldestWords : text,
      at: createdAt + shift,
    };
  });
}

const extensions = '/restapi/v1.0/account/~/extension';
/** As the app asks. */
const syncPath = `${extensions}/~/message-sync`;
/** The same by the user's id, so that no fault of the other path strikes it. */
const ownSyncPath = `${extensions}/62204204/message-sync`;
const days = 30;

/** RingCentral does not answer syncs until `giveInPieces`. */
export function refuseSyncs(simulator: Simulator): void {
  simulator.faults.add({ path: syncPath, times: 'always', act: { kind: 'answer', status: 500, body: '' } });
}

/** What an answer to a first sync is made of. */
const whole = z.looseObject({ records: z.array(z.unknown()) });

/**
 * Answers the coming syncs with every text of the last 30 days, newest first, so many in each answer, whatever count was
 * asked for, as RingCentral may (platform.md 6.3). The answers are made beforehand, so that the simulator takes no time of
 * the bench for them. How many answers it takes; the app reads none of more than 20 MB, which are some 15,000 texts.
 */
export async function giveInPieces(simulator: Simulator, perAnswer: number): Promise<number> {
  const { access_token: token } = simulator.tokens.issue();
  const query = new URLSearchParams({
    syncType: 'FSync',
    messageType: 'SMS',
    owner: 'Any',
    dateFrom: new Date(Date.now() - days * 24 * hour).toISOString(),
  });
  const answer = await fetch(`${simulator.url}${ownSyncPath}?${query.toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status}`);
  const { records, ...others } = whole.parse(await answer.json());
  const pieces = Array.from({ length: Math.ceil(records.length / perAnswer) }, (_, piece) =>
    JSON.stringify({ ...others, records: records.slice(piece * perAnswer, (piece + 1) * perAnswer) }),
  );
  const headers = { 'content-type': 'application/json;charset=utf-8' };
  simulator.faults.clear();
  for (const body of pieces) {
    simulator.faults.add({ path: syncPath, act: { kind: 'answer', status: 200, headers, body } });
  }
  return pieces.length;
}
