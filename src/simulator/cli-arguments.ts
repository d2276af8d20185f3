import { parseArgs } from 'node:util';
import { profileNames } from './simulator.ts';
import type { ProfileName } from './simulator.ts';

export type CliArguments =
  | {
      readonly kind: 'run';
      readonly port: number;
      readonly controlPort: number;
      readonly profile: ProfileName;
    }
  | { readonly kind: 'help' }
  /** `problem` is one sentence for the person who typed it. */
  | { readonly kind: 'wrong'; readonly problem: string };

/** What `--help` prints. */
export const helpText = `A RingCentral platform on this computer, for the demo and for tests.

npm run --silent simulator -- [--port 0] [--control-port 0] [--profile demo]

  --port          port on 127.0.0.1; 0 takes a free one (default)
  --control-port  port of the control API; 0 takes a free one (default)
  --profile       the account: ${profileNames.join(', ')} (default: demo)
  --help          this text

Prints one line of JSON with url, control, profile and clientId, and runs until SIGTERM or SIGINT.
`;

function parsePort(text: string | undefined): number | null {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : null;
}

function parseWords(words: readonly string[]): {
  readonly port?: string;
  readonly 'control-port'?: string;
  readonly profile?: string;
  readonly help?: boolean;
} {
  const text = { type: 'string' } as const;
  return parseArgs({
    args: [...words],
    options: { port: text, 'control-port': text, profile: text, help: { type: 'boolean' } },
  }).values;
}

/** Reads the words after the script's name. */
export function readCliArguments(words: readonly string[]): CliArguments {
  let values: ReturnType<typeof parseWords>;
  try {
    values = parseWords(words);
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : String(error) };
  }
  if (values.help === true) return { kind: 'help' };
  const port = parsePort(values.port);
  if (port === null) return { kind: 'wrong', problem: '--port has to be a number from 0 to 65535.' };
  const controlPort = parsePort(values['control-port']);
  if (controlPort === null) {
    return { kind: 'wrong', problem: '--control-port has to be a number from 0 to 65535.' };
  }
  const profile = profileNames.find((name) => name === (values.profile ?? 'demo'));
  return profile === undefined
    ? { kind: 'wrong', problem: `--profile has to be one of: ${profileNames.join(', ')}.` }
    : { kind: 'run', port, controlPort, profile };
}
