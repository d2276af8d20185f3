import { measureStart } from './cold-start.ts';
import { formatRow } from './support/bench-row.ts';

const runsArgument = process.argv.indexOf('--runs');
const runs = runsArgument < 0 ? 5 : Number(process.argv[runsArgument + 1]);
if (!Number.isInteger(runs) || runs < 1) {
  console.error('--runs takes a whole number from 1.');
  process.exit(2);
}

for (const row of await measureStart(runs)) console.log(formatRow(row));
