import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import type { Exchange, ProfileName, Simulator } from '#simulator/simulator.ts';
import type { Installation } from './app.ts';
import { scanLog, type Finding, type Secrets } from './log-scan.ts';
import { typedWords } from './typed-words.ts';

/** What the platform gave out during a test: tokens, and the numbers of its account and of its texts. */
export interface GivenOut {
  readonly note: (exchange: Exchange) => void;
  readonly tokens: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

const tokenField = /"(?:access_token|refresh_token)":\s*"([^"]+)"/g;
const e164 = /\+\d{8,15}/g;

export function createGivenOut(): GivenOut {
  const tokens = new Set<string>();
  const numbers = new Set<string>();
  return {
    tokens,
    numbers,
    note({ body }) {
      for (const [, token = ''] of body.matchAll(tokenField)) tokens.add(token);
      for (const [number] of body.matchAll(e164)) numbers.add(number);
    },
  };
}

/** What a test on this simulator knows and no log may hold. */
export function secretsOf(testFile: string, simulator: Simulator, givenOut: GivenOut): Secrets {
  const typed = typedWords(readFileSync(testFile, 'utf8'));
  const accepted = simulator.state().texts;
  return {
    texts: [...typed.texts, ...accepted.map(({ text }) => text)],
    tokens: givenOut.tokens,
    numbers: [...typed.numbers, ...givenOut.numbers, ...accepted.flatMap(({ from, to }) => [from, ...to])],
  };
}

/** The same for a test that knows its account only by the file that it is made from; tokens are found by their shape. */
export function secretsOfProfile(testFile: string, profile: ProfileName): Secrets {
  const typed = typedWords(readFileSync(testFile, 'utf8'));
  const account = new URL(`../../src/simulator/accounts/${profile}.json`, import.meta.url);
  const numbers = readFileSync(account, 'utf8').match(e164) ?? [];
  return { texts: typed.texts, tokens: [], numbers: [...typed.numbers, ...numbers] };
}

/** Fails when a log of the installation holds a text, a token or a whole number (docs/security.md). */
export async function expectCleanLogs(installation: Installation, secrets: Secrets): Promise<void> {
  const logs = await installation.logs();
  expect(logs.size, 'no log was written, so nothing was looked at').toBeGreaterThan(0);
  const findings = [...logs].flatMap(([file, content]): readonly (Finding & { file: string })[] =>
    scanLog(content, secrets).map((finding) => ({ file, ...finding })),
  );
  expect(findings, 'what no log may hold').toEqual([]);
}
