import { appendFileSync, copyFileSync, existsSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Random } from '#domain/ports.ts';
import { storePath } from '#main/storage/store-files.ts';
import { startScript, type ScriptProcess } from '#tests/support/script-process.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { storeHarness, type StoreHarness } from '../storage/harness.ts';

/** Each seed is a run of its own with four cuts: the log of a young store only grows, that of an older one is reused. */
const seeds = [1, 2, 3, 4, 5, 6];
const cutsPerRun = 4;

interface Cut {
  readonly directory: string;
  /** Ids that were answered for before the cut. */
  readonly acknowledged: readonly string[];
}

/** What is on the disk at this moment: the file and its log. The index of the log is in memory and gone. */
function copyStore(from: string, to: string): string {
  mkdirSync(to);
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(storePath(from) + suffix)) copyFileSync(storePath(from) + suffix, storePath(to) + suffix);
  }
  return storePath(to);
}

/** What a disk may have of a write that was not yet answered for: some of it, and then anything. */
function tearLog(log: string, answeredLength: number, random: Random): void {
  const unanswered = statSync(log).size - answeredLength;
  truncateSync(log, answeredLength + Math.floor(random() * (unanswered + 1)));
  appendFileSync(
    log,
    Uint8Array.from({ length: 700 }, () => Math.floor(random() * 256)),
  );
}

/** Cuts the power, so to speak, and leaves two disks in the folder: as it was, and with the last write torn. */
async function cutPower(writer: ScriptProcess, from: string, to: string, random: Random): Promise<Cut[]> {
  await new Promise((resolve) => setTimeout(resolve, 1 + random() * 40));
  await writer.stop();
  const told = writer.lines.map((line) => line.split(' '));
  const acknowledged = told.map(([id = '']) => id);
  const plain = join(to, 'plain');
  const torn = join(to, 'torn');
  copyStore(from, plain);
  tearLog(`${copyStore(from, torn)}-wal`, Number(told.at(-1)?.[1]), random);
  writer.goOn();
  return [
    { directory: plain, acknowledged },
    { directory: torn, acknowledged },
  ];
}

async function expectNothingLost(harness: StoreHarness, { directory, acknowledged }: Cut): Promise<void> {
  const store = await harness.open({ directory });
  expect(store.state).toEqual({ kind: 'encrypted' });
  expect(store.database.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const stored = new Set(
    store.database.rows('SELECT id FROM outgoing_text').map((row) => (row as { readonly id: string }).id),
  );
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  store.close();
}

it.for(seeds)(
  'whatever moment the power fails, no text is lost that was answered for (seed %i)',
  async (seed, { skip }) => {
    skip(process.platform === 'win32', 'Windows cannot hold a process still in the middle of a write');
    const random = createSeededRandom(seed);
    const folder = temporaryFolder();
    const harness = storeHarness();
    (await harness.open()).close();
    const key = harness.credentials.entries.get('database-key') ?? '';
    const writer = startScript(new URL('writing-process.ts', import.meta.url), [harness.directory, key]);
    await writer.nextLine();
    const cuts: Cut[] = [];
    for (let number = 0; number < cutsPerRun; number += 1) {
      const to = join(folder, `${number}`);
      mkdirSync(to);
      cuts.push(...(await cutPower(writer, harness.directory, to, random)));
    }
    await writer.kill();
    for (const cut of cuts) await expectNothingLost(harness, cut);
  },
);
