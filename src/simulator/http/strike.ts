import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../answer.ts';
import { stageOf } from '../faults.ts';
import type { FaultAct, FaultStage } from '../faults.ts';
import { jsonAnswer } from '../json-answer.ts';

/** What the faults of one stage leave of a request. */
export type Stroke =
  /** Nothing happened, or only time passed. */
  | { readonly outcome: 'go-on' }
  /** This goes out instead of the platform's own answer. */
  | { readonly outcome: 'answer'; readonly answer: Answer }
  /** There will be no answer. */
  | { readonly outcome: 'silence' };

const gatewayPage = '<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

function answerOf(act: Extract<FaultAct, { kind: 'answer' }>): Answer {
  const { status, body, headers = {} } = act;
  if (body === undefined) return { status, headers };
  if (typeof body === 'string')
    return { status, headers, content: { type: 'text/plain;charset=utf-8', body } };
  return jsonAnswer(status, body, headers);
}

/**
 * Carries out the acts that belong to `stage`. `cut` destroys the connection. Rejects with the signal's reason when
 * the simulator closes during a delay.
 */
export async function strike(
  acts: readonly FaultAct[],
  stage: FaultStage,
  cut: () => void,
  signal: AbortSignal,
): Promise<Stroke> {
  for (const act of acts.filter((candidate) => stageOf(candidate) === stage)) {
    switch (act.kind) {
      case 'delay':
        await wait(act.ms, undefined, { signal, ref: false });
        break;
      case 'answer':
        return { outcome: 'answer', answer: answerOf(act) };
      case 'not-json': {
        const content = { type: 'text/html;charset=utf-8', body: gatewayPage };
        return { outcome: 'answer', answer: { status: act.status ?? 502, content } };
      }
      case 'close':
        cut();
        return { outcome: 'silence' };
      case 'hang':
        return { outcome: 'silence' };
    }
  }
  return { outcome: 'go-on' };
}
