import { z } from 'zod';
import { noHints } from '#domain/account-hints.ts';
import { groupNumbers, listNumber, type NumberKnowledge } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { wirePhoneNumber } from '#main/ringcentral/wire-phone-number.ts';
import type { BenchRow } from './support/bench-row.ts';
import { numberPayload } from './support/number-payload.ts';

const count = 10_000;
/** Before them, which let the code be compiled. */
const warmUp = 10;
const pairs = 40;

const page = z.object({ records: z.array(z.unknown()) });
const self = { id: '66101101', type: 'User' };
const knowledge: NumberKnowledge = {
  registration: {
    state: 'read',
    campaign: {
      id: '2008',
      externalId: 'C8VLZXY',
      status: 'Confirmed',
      tier: null,
      useCases: [],
      consent: null,
      faults: [],
    },
    brand: null,
    readAt: 0,
  },
  hints: noHints,
  settings: plainSettings,
};

function readNumbers(records: readonly unknown[]): PhoneNumber[] {
  const numbers: PhoneNumber[] = [];
  for (const record of records) {
    const parsed = wirePhoneNumber.safeParse(record);
    if (parsed.success) numbers.push(parsed.data);
  }
  return numbers;
}

/** Ownership, capabilities, replies, handling and verdict of each, then the groups. */
function classify(numbers: readonly PhoneNumber[]): number {
  return groupNumbers(numbers.map((number) => listNumber(number, self, knowledge))).length;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Each with `JSON.parse` of the same records in turn, so that both have the machine at its same mood. */
function beside(name: string, payload: string, work: () => unknown, note: string): BenchRow {
  const measured: number[] = [];
  const yardstick: number[] = [];
  for (let pair = -warmUp; pair < pairs; pair += 1) {
    const parsing = timed(() => JSON.parse(payload) as unknown);
    const working = timed(work);
    if (pair < 0) continue;
    yardstick.push(parsing);
    measured.push(working);
  }
  return { name, unit: 'ms', measured, yardstick, note };
}

/** What 10,000 numbers cost from the answer to the groups of the list, beside `JSON.parse` of that answer. */
export function measureClassify(): Promise<readonly BenchRow[]> {
  const payload = numberPayload(count);
  const { records } = page.parse(JSON.parse(payload));
  const numbers = readNumbers(records);
  if (numbers.length !== count)
    throw new Error(`Only ${numbers.length} of ${count} numbers were understood.`);
  const size = `${count} numbers, ${(payload.length / 1e6).toFixed(1)} MB`;
  return Promise.resolve([
    beside('classify', payload, () => classify(numbers), `${size}; ownership, verdict, groups`),
    beside(
      'wire, classify',
      payload,
      () => classify(readNumbers(records)),
      `${size}; checked field by field first`,
    ),
  ]);
}
