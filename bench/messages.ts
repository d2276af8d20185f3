import type { Owner } from '#domain/owner.ts';
import { createMessageArchive } from '#main/messages/store/create-message-archive.ts';
import type { ArchivedMessage, MessageArchive } from '#main/messages/store/message-archive.ts';
import type { Database } from '#main/storage/database.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { bareRowsOf, insertBare, insertConversation } from './support/bare-messages.ts';
import { median, quantile, type BenchRow } from './support/bench-row.ts';
import { messageHistory, wordOf } from './support/message-history.ts';
import { createTemporaryStore } from './support/temporary-store.ts';

const owner: Owner = { accountId: '62204000', extensionId: '62204204' };
const size = { texts: 100_000, conversations: 2_000 };
/** As many as one answer of a sync brings. */
const perPut = 1_000;
const asked = 300;
const clock = { now: () => Date.now() };

/** Each goes first every other time. */
function inTurn(
  pairs: number,
  mine: (pair: number) => void,
  bare: (pair: number) => void,
): Pick<BenchRow, 'measured' | 'yardstick'> {
  const measured: number[] = [];
  const yardstick: number[] = [];
  const timed = (work: (pair: number) => void, pair: number, into: number[]): void => {
    const began = performance.now();
    work(pair);
    into.push(performance.now() - began);
  };
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) timed(mine, pair, measured);
    timed(bare, pair, yardstick);
    if (pair % 2 === 1) timed(mine, pair, measured);
  }
  return { measured, yardstick };
}

const slowest = ({ measured, yardstick }: Pick<BenchRow, 'measured' | 'yardstick'>): string =>
  `95 of 100 within ${quantile(measured, 0.95).toFixed(1)} ms beside ${quantile(yardstick, 0.95).toFixed(1)} ms`;

/** The first sync, newest texts first as RingCentral gives them. */
function measureFirstSync(
  archive: MessageArchive,
  bare: Database,
  history: readonly ArchivedMessage[],
): BenchRow {
  const ids = new Map<string, number>();
  for (const message of history) {
    if (ids.has(message.conversation)) continue;
    ids.set(message.conversation, ids.size + 1);
    insertConversation(bare, owner, ids.size, message);
  }
  const batches = Array.from({ length: history.length / perPut }, (_, batch) =>
    history.slice(batch * perPut, (batch + 1) * perPut),
  );
  const bareBatches = batches.map((batch) =>
    batch.map((message) => bareRowsOf(owner, message, ids.get(message.conversation) ?? 0)).reverse(),
  );
  const times = inTurn(
    batches.length,
    (batch) => archive.put(owner, { messages: batches[batch] ?? [], removed: [] }),
    (batch) => insertBare(bare, bareBatches[batch] ?? []),
  );
  const perSecond = (milliseconds: readonly number[]): string =>
    ((perPut / median(milliseconds)) * 1_000).toFixed(0);
  const note = `${perSecond(times.measured)} texts a second beside ${perSecond(times.yardstick)}`;
  return { name: 'first sync', unit: 'ms', ...times, note };
}

const columns = 'm.place AS row_id, m.*, c.key AS conversation_key';

function measureOpening(
  archive: MessageArchive,
  database: Database,
  history: readonly ArchivedMessage[],
): BenchRow {
  const random = createSeededRandom(7);
  const keys = Array.from(
    { length: asked },
    () => history[Math.floor(random() * history.length)]?.conversation ?? '',
  );
  const times = inTurn(
    asked,
    (pair) => archive.thread(owner, { conversation: keys[pair] ?? '', before: null, limit: 50 }),
    (pair) =>
      database.rows(
        `SELECT ${columns} FROM conversation AS c JOIN message AS m ON m.conversation_id = c.id
         WHERE c.account_id = @accountId AND c.extension_id = @extensionId AND c.key = @key AND m.deleted_at IS NULL
         ORDER BY m.created_at DESC, m.id DESC LIMIT 51`,
        { accountId: owner.accountId, extensionId: owner.extensionId, key: keys[pair] ?? '' },
      ),
  );
  return { name: 'open thread', unit: 'ms', ...times, note: slowest(times) };
}

/** The list of the conversations, at any place of it. */
function measureList(archive: MessageArchive, database: Database): BenchRow {
  const offsetOf = (pair: number): number => (pair * 50) % size.conversations;
  const times = inTurn(
    asked,
    (pair) =>
      archive.conversations(owner, { number: null, filter: 'all', offset: offsetOf(pair), limit: 50 }),
    (pair) =>
      database.rows(
        `SELECT ${columns}, c.name AS conversation_name, c.unread, c.is_undelivered
         FROM conversation AS c JOIN message AS m ON m.place = c.newest
         WHERE c.account_id = @accountId AND c.extension_id = @extensionId AND c.newest_at IS NOT NULL
         ORDER BY c.newest_at DESC, c.id DESC LIMIT 50 OFFSET @offset`,
        { accountId: owner.accountId, extensionId: owner.extensionId, offset: offsetOf(pair) },
      ),
  );
  return { name: 'open list', unit: 'ms', ...times, note: slowest(times) };
}

function measureSearch(
  name: string,
  archive: MessageArchive,
  database: Database,
  words: readonly string[],
): BenchRow {
  /** The hits, and then the conversations that they stand in. */
  const bare = (question: string): void => {
    const terms = question
      .split(' ')
      .map((word, place, all) => `"${word}"${place === all.length - 1 ? '*' : ''}`);
    const hits = database.rows(
      `SELECT ${columns} FROM message_words
       JOIN message AS m ON m.place = message_words.rowid JOIN conversation AS c ON c.id = m.conversation_id
       WHERE message_words MATCH @terms ORDER BY message_words.rowid DESC LIMIT 50`,
      { terms: `{text name} : (${terms.join(' AND ')})` },
    );
    const ids = hits.map((hit) =>
      hit instanceof Object && 'conversation_id' in hit ? hit.conversation_id : 0,
    );
    database.rows(
      `SELECT ${columns}, c.name AS conversation_name, c.unread, c.is_undelivered
       FROM conversation AS c JOIN message AS m ON m.place = c.newest
       WHERE c.id IN (SELECT value FROM json_each(@ids))`,
      { ids: JSON.stringify(ids) },
    );
  };
  const times = inTurn(
    words.length,
    (pair) => archive.find(owner, { words: words[pair] ?? '', within: null }),
    (pair) => bare(words[pair] ?? ''),
  );
  return { name, unit: 'ms', ...times, note: slowest(times) };
}

/** Writing and reading conversations: a hundred thousand texts in two thousand of them, in the encrypted file. */
export async function measureMessages(): Promise<readonly BenchRow[]> {
  const store = await createTemporaryStore(clock);
  const bareStore = await createTemporaryStore(clock);
  try {
    const { database } = store;
    const archive = createMessageArchive({ database, clock, logger: silentLogger });
    const history = messageHistory(size);
    const firstSync = measureFirstSync(archive, bareStore.database, history);
    const random = createSeededRandom(9);
    /** Seldom words as well as those that stand in every other text. */
    const word = (): string => wordOf(Math.floor(5_000 ** random()) - 1);
    const one = Array.from({ length: asked }, word);
    const two = Array.from({ length: asked }, () => `${word()} ${word()}`);
    return [
      firstSync,
      measureList(archive, database),
      measureOpening(archive, database, history),
      measureSearch('search 1 word', archive, database, one),
      measureSearch('search 2 words', archive, database, two),
    ];
  } finally {
    await store.remove();
    await bareStore.remove();
  }
}
