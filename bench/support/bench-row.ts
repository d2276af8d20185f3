/** One line of the result: what was measured beside its yardstick, run by run in turn. */
export interface BenchRow {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MB' | '%';
  readonly measured: readonly number[];
  readonly yardstick: readonly number[];
  /** What else the same run showed, in words. */
  readonly note?: string;
}

/** The value that this share of all (0 to 1) does not exceed, between two where it falls between them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three figures say enough. */
const short = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** Of many pairs the outermost say more about the machine than about the app. */
const many = 20;

function spreadOf(pairs: readonly number[]): string {
  const [from, to] = pairs.length < many ? [0, 1] : [0.1, 0.9];
  const words = pairs.length < many ? 'pairs' : 'eight of ten pairs';
  return `${words} ${quantile(pairs, from).toFixed(2)} to ${quantile(pairs, to).toFixed(2)}`;
}

export function formatRow({ name, unit, measured, yardstick, note }: BenchRow): string {
  const of = median(measured);
  const by = median(yardstick);
  const pairs = measured.map((value, index) => value / (yardstick[index] ?? Number.NaN));
  const facts = [
    `${short(of)} ${unit} beside ${short(by)} ${unit}`,
    ...(pairs.length > 1 ? [spreadOf(pairs), `${pairs.length} runs`] : []),
    ...(note === undefined ? [] : [note]),
  ];
  return `${name.padEnd(16)} ${(of / by).toFixed(2)}x   (${facts.join('; ')})`;
}
