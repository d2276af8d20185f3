import type { FaultAct, Simulator } from '#simulator/create-simulator.ts';
import type { LookFate, SendFate } from './steps.ts';

const extensionPath = '/restapi/v1.0/account/~/extension/';
/** Where texts are sent to, without files and with them. */
const sendPaths = `^${extensionPath}~/(sms|mms)$`;
export const isSendPath = (path: string): boolean => new RegExp(sendPaths).test(path);

const answer = (
  status: number,
  errorCode: string,
  headers: Readonly<Record<string, string>> = {},
  when: 'after-reading' | 'after-storing' = 'after-reading',
): FaultAct => ({ kind: 'answer', status, headers, when, body: { errorCode, message: 'said so' } });

/** What happens before the platform is reached; it has the code of the system's error. */
export const localFailures: Readonly<Partial<Record<SendFate, string>>> = {
  'name-not-found': 'ENOTFOUND',
  'tls-failure': 'CERT_HAS_EXPIRED',
};

const acts: Readonly<Partial<Record<SendFate, FaultAct>>> = {
  'reset-before-read': { kind: 'close', when: 'before-reading' },
  'reset-after-read': { kind: 'close', when: 'after-reading' },
  'reset-after-store': { kind: 'close', when: 'after-storing' },
  'hang-before-store': { kind: 'hang', when: 'after-reading' },
  'hang-after-store': { kind: 'hang', when: 'after-storing' },
  unauthorized: answer(401, 'OAU-128'),
  'unauthorized-twice': answer(401, 'OAU-213'),
  'rate-limited-60': answer(429, 'CMN-301', { 'Retry-After': '60' }),
  'rate-limited-unsaid': answer(429, 'CMN-301'),
  'server-error': answer(500, 'CMN-203'),
  'bad-gateway-after-store': { kind: 'not-json', status: 502, when: 'after-storing' },
  busy: answer(503, 'MSG-290'),
  'busy-with-time': answer(503, 'CMN-201', { 'Retry-After': '20' }),
  'busy-unsaid': answer(503, 'CMN-201'),
  garbage: { kind: 'not-json', status: 200, when: 'after-reading' },
  'garbage-after-store': { kind: 'not-json', status: 200, when: 'after-storing' },
  'refused-by-platform': answer(403, 'MSG-304'),
};

export function addSendFault(simulator: Simulator, fate: SendFate): void {
  const act = acts[fate];
  if (act === undefined) return;
  simulator.faults.add({
    method: 'POST',
    path: sendPaths,
    match: 'pattern',
    times: fate === 'unauthorized-twice' ? 2 : 1,
    act,
  });
}

const lookActs: Readonly<Record<LookFate, FaultAct>> = {
  'server-error': answer(500, 'CMN-203'),
  forbidden: answer(403, 'CMN-408'),
  hang: { kind: 'hang', when: 'after-reading' },
  garbage: { kind: 'not-json', status: 200 },
  'rate-limited': answer(429, 'CMN-301', { 'Retry-After': '45' }),
};

export function addLookFault(simulator: Simulator, fate: LookFate): void {
  simulator.faults.add({
    method: 'GET',
    path: `${extensionPath}.*/message-store`,
    match: 'pattern',
    act: lookActs[fate],
  });
}
