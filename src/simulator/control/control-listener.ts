import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';
import { splitTarget } from '../http/http-request.ts';
import { readBody } from '../http/read-body.ts';
import { headersOf, writeAnswer } from '../http/write-answer.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { ControlTarget } from './command.ts';
import { commands } from './commands.ts';
import { guardProblem } from './guard.ts';

const failure = (status: number, error: string): Answer => jsonAnswer(status, { error });

/** The body as JSON; nothing at all counts as an empty object. */
function parse(body: string): { readonly value: unknown } | null {
  if (body.trim() === '') return { value: {} };
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return null;
  }
}

async function answerControl(target: ControlTarget, request: IncomingMessage): Promise<Answer> {
  const forbidden = guardProblem(request.headers);
  if (forbidden !== null) return failure(403, forbidden);
  const { path } = splitTarget(request.url ?? '/');
  const name = `${request.method ?? 'GET'} ${path}`;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    return failure(404, `There is no ${name}. Known: ${Object.keys(commands).join(', ')}.`);
  }
  const read = await readBody(request);
  const parsed = read.state === 'read' ? parse(read.body.toString('utf8')) : null;
  if (parsed === null) return failure(400, 'The body has to be JSON.');
  const outcome = await command(target, parsed.value, request.socket);
  return outcome.ok ? jsonAnswer(200, outcome.body) : failure(400, outcome.problem);
}

/** True for paths of the control API. */
export function isControlPath(url: string): boolean {
  return url === '/__sim' || url.startsWith('/__sim/');
}

/** Handles requests to the control API, on its own port and on the platform's. */
export function createControlListener(
  target: ControlTarget,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const answer = await answerControl(target, request);
    writeAnswer(response, answer, headersOf(answer, Date.now()));
  };
}
