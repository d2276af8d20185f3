/** One line of the result: what was measured beside its yardstick, run by run in turn. */
export interface BenchRow {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly measured: readonly number[];
  readonly yardstick: readonly number[];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function formatRow({ name, unit, measured, yardstick }: BenchRow): string {
  const of = median(measured);
  const by = median(yardstick);
  const pairs = measured.map((value, index) => value / (yardstick[index] ?? Number.NaN));
  const spread = `${Math.min(...pairs).toFixed(2)} to ${Math.max(...pairs).toFixed(2)}`;
  return `${name.padEnd(12)} ${(of / by).toFixed(2)}x   (${of.toFixed(0)} ${unit} beside ${by.toFixed(0)} ${unit}; pairs ${spread}; ${measured.length} runs)`;
}
