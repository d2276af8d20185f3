import type { AppTruth } from '#contract/app-state.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { redact } from '../log/redact.ts';
import type { RequestNote } from './request-ring.ts';

export interface ReportFacts {
  readonly at: number;
  readonly versions: {
    readonly app: string;
    readonly electron: string;
    readonly chrome: string;
    readonly node: string;
  };
  /** For example `linux 6.1.0 x64`. */
  readonly system: string;
  readonly runtime: 'release' | 'unpackaged' | 'test runtime';
  readonly truth: AppTruth;
  readonly numbers: readonly Pick<NumberListing, 'number' | 'ownership' | 'verdict'>[];
  readonly requests: readonly RequestNote[];
  readonly log: readonly string[];
  /** Its path holds the person's name; the log names files in it. */
  readonly homeDirectory: string;
}

const when = (time: number | null): string => (time === null ? 'never' : new Date(time).toISOString());

/** All but the last two digits. */
const masked = (number: string): string => `…${number.slice(-2)}`;

/** The log keeps four digits of a number, this report two. */
const shorter = (line: string): string => line.replaceAll(/…\d\d(\d\d)\b/g, '…$1');

/** The log writes a path as it is, inside values as JSON does, and in stacks as an address. */
function withoutHome(line: string, homeDirectory: string): string {
  const inJson = JSON.stringify(homeDirectory).slice(1, -1);
  const inAddress = homeDirectory.replaceAll('\\', '/');
  return [inJson, inAddress, homeDirectory].reduce((rest, path) => rest.replaceAll(path, '~'), line);
}

function list(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).map(([name, value]) =>
    typeof value === 'string' ? `${name}: ${value}` : `${name}: ${JSON.stringify(value)}`,
  );
}

function sessionLines({ session, keychain, store }: AppTruth): string[] {
  const scopes = session.phase === 'signed-in' ? { missingScopes: session.missingScopes } : {};
  return list({ session: session.phase, ...scopes, keychain, store: store.kind });
}

/** Whether this computer's times can be laid beside RingCentral's. */
function clockLine(serverAheadBy: number): string {
  if (serverAheadBy === 0) return 'as RingCentral’s, or not known';
  const seconds = Math.round(Math.abs(serverAheadBy) / 1000);
  return `${seconds} s ${serverAheadBy > 0 ? 'behind' : 'ahead of'} RingCentral’s`;
}

function connectionLines({ connection, messages, numbers, sending }: AppTruth): string[] {
  return list({
    connection: `${connection.online ? 'online' : 'offline'} since ${when(connection.since)}`,
    waitUntil: when(connection.waitUntil),
    clock: clockLine(connection.serverAheadBy),
    live: messages.live,
    lastSync: when(messages.syncedAt),
    syncError: messages.error?.code ?? 'none',
    numbersRead: when(numbers.checkedAt),
    numbersError: numbers.error?.code ?? 'none',
    sending,
  });
}

function requestLine({ at, method, path, outcome, code, requestId }: RequestNote): string {
  return [when(at), method, path, outcome, code ?? '', requestId === null ? '' : `request ${requestId}`]
    .filter((part) => part !== '')
    .join(' ');
}

function numberLine({ number, ownership, verdict }: ReportFacts['numbers'][number]): string {
  return `${masked(number.e164)} ${number.usageType} ${ownership.kind} ${verdict.level} ${verdict.reason}`;
}

/**
 * What support needs to know, as plain text: versions, states, counts, how the last requests ended, the end of the
 * log. No text, no name, no token, and of each number two digits.
 */
export function diagnosticsReport(facts: ReportFacts): string {
  const { at, versions, system, runtime, truth, numbers, requests, log, homeDirectory } = facts;
  const section = (title: string, lines: readonly string[]): string =>
    [`== ${title}`, ...(lines.length === 0 ? ['none'] : lines)].join('\n');
  return [
    `Fromline diagnostics, ${when(at)}`,
    section('Versions', list({ ...versions, system, runtime, profile: truth.profile })),
    section('Session', sessionLines(truth)),
    section('Connection', connectionLines(truth)),
    section('Numbers', numbers.map(numberLine)),
    section('Outbox', list({ ...truth.outboxCounts })),
    section(
      'Conversations',
      list({ unread: truth.messages.unread, undelivered: truth.messages.undelivered }),
    ),
    section('Settings', list({ ...truth.settings, desktop: truth.desktop })),
    section('Requests', requests.map(requestLine)),
    section(
      'Log',
      log.map((line) => shorter(String(redact(withoutHome(line, homeDirectory))))),
    ),
    '',
  ].join('\n\n');
}
