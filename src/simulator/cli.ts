import process from 'node:process';
import { readCliArguments, helpText } from './cli-arguments.ts';
import { createSimulator } from './create-simulator.ts';

/** Starts the simulator, prints where it listens and stops it on SIGTERM or SIGINT. */
async function run(words: readonly string[]): Promise<void> {
  const wanted = readCliArguments(words);
  if (wanted.kind === 'help') {
    process.stdout.write(helpText);
    return;
  }
  if (wanted.kind === 'wrong') {
    process.stderr.write(`${wanted.problem}\n`);
    process.exitCode = 2;
    return;
  }
  const { profile, port, controlPort } = wanted;
  const simulator = await createSimulator({ profile, port, controlPort, history: true });
  const { url, controlUrl, clientId } = simulator;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulator.close());
  process.stdout.write(`${JSON.stringify({ url, control: controlUrl, profile, clientId })}\n`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
