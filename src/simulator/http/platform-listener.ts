import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';
import type { Clock } from '../clock.ts';
import { refuse } from '../errors.ts';
import type { FaultAct, Faults, FaultStage } from '../faults.ts';
import type { LimitGroup } from '../rate-limiter.ts';
import type { LogEntry, RequestLog } from '../request-log.ts';
import type { Exchange } from '../simulator.ts';
import { splitTarget } from './http-request.ts';
import type { HttpRequest } from './http-request.ts';
import { readBody } from './read-body.ts';
import { strike } from './strike.ts';
import type { Stroke } from './strike.ts';
import { headersOf, writeAnswer } from './write-answer.ts';

export interface ListenerParts {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly groupOf: (method: string, path: string) => LimitGroup | null;
  readonly answer: (request: HttpRequest) => Answer;
  readonly onExchange: ((exchange: Exchange) => void) | undefined;
  /** Aborted when the simulator closes. */
  readonly signal: AbortSignal;
}

/** What goes out: an answer, or nothing at all. */
type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly faulted: boolean }
  | { readonly kind: 'silence' };

const silence: Outcome = { kind: 'silence' };

function replaced(stroke: Stroke): Outcome | null {
  if (stroke.outcome === 'go-on') return null;
  return stroke.outcome === 'silence' ? silence : { kind: 'answer', answer: stroke.answer, faulted: true };
}

/** Reads, handles and strikes one request, in the order of the fault stages. */
async function process(
  parts: ListenerParts,
  request: IncomingMessage,
  target: Pick<HttpRequest, 'method' | 'path' | 'query'>,
  acts: readonly FaultAct[],
): Promise<Outcome> {
  const cut = (): void => void request.socket.destroy();
  const struckAt = async (stage: FaultStage): Promise<Outcome | null> =>
    replaced(await strike(acts, stage, cut, parts.signal));

  const early = await struckAt('before-reading');
  if (early !== null) return early;
  const read = await readBody(request);
  if (read.state === 'gone') return silence;
  const beforeHandling = await struckAt('after-reading');
  if (beforeHandling !== null) return beforeHandling;
  const answer =
    read.state === 'too-large'
      ? refuse({ status: 413, code: 'CMN-101', message: 'The body is too large.' })
      : parts.answer({
          ...target,
          headers: request.headers,
          body: read.body.toString('utf8'),
          bytes: read.body,
        });
  return (await struckAt('after-storing')) ?? { kind: 'answer', answer, faulted: false };
}

function send(
  parts: ListenerParts,
  response: ServerResponse,
  entry: LogEntry,
  target: Pick<HttpRequest, 'method' | 'path' | 'query'>,
  outcome: Outcome,
): void {
  if (outcome.kind === 'silence') return;
  const { answer, faulted } = outcome;
  const headers = headersOf(answer, parts.clock.stamp());
  entry.answered(answer.status);
  const { method, path, query } = target;
  const content = answer.content?.body ?? '';
  const body = typeof content === 'string' ? content : '';
  parts.onExchange?.({ method, path, query, status: answer.status, headers, body, faulted });
  writeAnswer(response, answer, headers);
}

/** Handles the requests of the platform's own port. */
export function createPlatformListener(
  parts: ListenerParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const target = { method: request.method ?? 'GET', ...splitTarget(request.url ?? '/') };
    const { method, path } = target;
    const acts = parts.faults.take(method, path);
    const entry = parts.log.open({
      ...target,
      group: parts.groupOf(method, path),
      time: parts.clock.stamp(),
    });
    if (acts.length > 0) entry.struckBy(acts.map((act) => act.kind).join(', '));
    try {
      send(parts, response, entry, target, await process(parts, request, target, acts));
    } catch (error) {
      if (!parts.signal.aborted) throw error;
    }
  };
}
