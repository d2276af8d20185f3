import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createSimulator } from '#simulator/create-simulator.ts';
import { createConnection } from './connection.ts';

const script = fileURLToPath(new URL('../../../src/simulator/cli.ts', import.meta.url));

interface Announcement {
  readonly url: string;
  readonly control: string;
  readonly profile: string;
  readonly clientId: string;
}

function collect(stream: Readable): { text: string } {
  const collected = { text: '' };
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => (collected.text += chunk));
  return collected;
}

function start(words: readonly string[]): {
  readonly stdout: { text: string };
  readonly stderr: { text: string };
  readonly firstLine: () => Promise<Announcement>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly exitCode: Promise<unknown>;
} {
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stdout = collect(child.stdout);
  return {
    stdout,
    stderr: collect(child.stderr),
    firstLine: async () => {
      while (!stdout.text.includes('\n')) await once(child.stdout, 'data');
      return JSON.parse(stdout.text) as Announcement;
    },
    kill: (signal) => child.kill(signal),
    exitCode: once(child, 'close').then(([code]) => code as unknown),
  };
}

describe('the command', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one line of JSON and ends with 0 on %s',
    async (signal) => {
      const run = start(['--port', '0', '--profile', 'sales']);
      const { url, control, profile, clientId } = await run.firstLine();
      expect([profile, clientId]).toEqual(['sales', 'fromline-demo']);
      const connection = createConnection();
      expect((await connection.send('GET', `${url}/restapi/v1.0/account/~`)).status).toBe(401);
      expect((await connection.send('GET', `${control}/__sim/state`)).status).toBe(200);
      run.kill(signal);
      expect(await run.exitCode).toBe(0);
      expect([run.stdout.text.split('\n').length, run.stderr.text]).toEqual([2, '']);
      connection.close();
    },
  );

  test('explains itself', async () => {
    const run = start(['--help']);
    expect(await run.exitCode).toBe(0);
    expect(run.stdout.text).toContain('--profile');
  });

  test.each([
    [['--profile', 'nobody'], '--profile has to be one of:'],
    [['--port', '70000'], '--port has to be a number from 0 to 65535.'],
    [['--control-port', 'x'], '--control-port has to be a number from 0 to 65535.'],
    [['--prot', '0'], "Unknown option '--prot'"],
    [['sales'], "Unexpected argument 'sales'"],
    [['--port'], '--port'],
  ])('refuses %j with a sentence and 2', async (words, sentence) => {
    const run = start(words);
    expect(await run.exitCode).toBe(2);
    expect(run.stderr.text).toContain(sentence);
    expect(run.stdout.text).toBe('');
  });

  test('says when the port is taken', async () => {
    const simulator = await createSimulator();
    const run = start(['--port', new URL(simulator.url).port]);
    expect(await run.exitCode).toBe(1);
    expect(run.stderr.text).toContain('EADDRINUSE');
    await simulator.close();
  });
});

test('a taken control port frees the platform port again', async () => {
  const first = await createSimulator();
  const port = Number(new URL(first.url).port);
  const controlPort = Number(new URL(first.controlUrl).port);
  await first.setNetworkDown(true);
  await expect(createSimulator({ port, controlPort })).rejects.toThrow('EADDRINUSE');
  const second = await createSimulator({ port });
  await Promise.all([first.close(), second.close()]);
});
