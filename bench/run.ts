import { parseArgs } from 'node:util';
import { measureClassify } from './classify.ts';
import { measureStart } from './cold-start.ts';
import { measureComposer } from './composer.ts';
import { measureDrain } from './drain.ts';
import { measureEnqueue } from './enqueue.ts';
import { measureFind } from './find.ts';
import { measureIdle } from './idle.ts';
import { measureLargeInput } from './large-input.ts';
import { measureMessages } from './messages.ts';
import { measureOutboxPage } from './outbox-page.ts';
import { measureShrink } from './shrink.ts';
import { formatRow, type BenchRow } from './support/bench-row.ts';
import { measureThreadMemory } from './thread-memory.ts';
import { measureTyping } from './typing.ts';

interface Bench {
  readonly name: string;
  readonly measure: (runs: number) => Promise<readonly BenchRow[]>;
}

const benches: readonly Bench[] = [
  { name: 'start', measure: measureStart },
  { name: 'drain', measure: measureDrain },
  { name: 'enqueue', measure: measureEnqueue },
  { name: 'outbox-page', measure: measureOutboxPage },
  { name: 'find', measure: measureFind },
  { name: 'classify', measure: measureClassify },
  { name: 'messages', measure: measureMessages },
  { name: 'thread-memory', measure: measureThreadMemory },
  { name: 'idle', measure: measureIdle },
  { name: 'typing', measure: measureTyping },
  { name: 'shrink', measure: measureShrink },
  { name: 'composer', measure: measureComposer },
  { name: 'large-input', measure: measureLargeInput },
];

function refuse(words: string): never {
  console.error(words);
  process.exit(2);
}

const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string' } } });

const runs = Number(values.runs ?? 5);
if (!Number.isInteger(runs) || runs < 1) refuse('--runs takes a whole number from 1.');

const wanted = values.only?.split(',') ?? benches.map(({ name }) => name);
const known = benches.map(({ name }) => name);
if (!wanted.every((name) => known.includes(name))) refuse(`--only takes names out of ${known.join(',')}.`);

for (const { name, measure } of benches) {
  if (!wanted.includes(name)) continue;
  for (const row of await measure(runs)) console.log(formatRow(row));
}
