import type { OutgoingView } from '#contract/outgoing-view.ts';
import { failureOf } from '#domain/failure-catalogue.ts';
import { failureActions } from './failure-actions.ts';
import type { TextAction } from './text-action.ts';
import type { TextStanding } from './text-standing.ts';

export interface TextActions {
  /** Beside the text while it is closed, most likely first. */
  readonly row: readonly TextAction[];
  /** Under its explanation while it is open. */
  readonly detail: readonly TextAction[];
}

const same = (...actions: readonly TextAction[]): TextActions => ({ row: actions, detail: actions });
const waiting = same('edit', 'cancel');
const unsure: readonly TextAction[] = [
  'look-again',
  'send-again-anyway',
  'arrived',
  'move-to-drafts',
  'delete',
];

/** The ways on from a text, first one first. Nothing can be done while a request may be under way. */
export function actionsOf(text: OutgoingView, standing: TextStanding): TextActions {
  switch (standing) {
    case 'undo':
      return same('undo', 'send-now');
    case 'scheduled':
    case 'scheduled-paused':
    case 'scheduled-sign-in-refused':
      return same('edit', 'send-now', 'cancel');
    case 'tries-again':
    case 'tries-connection':
      return same('edit', 'send-now', 'cancel');
    case 'behind-needs-you':
    case 'behind-checked':
    case 'behind-earlier':
    case 'paused':
    case 'sign-in-refused':
    case 'offline':
    case 'asked-to-wait':
    case 'turn':
      return waiting;
    case 'stale':
    case 'stale-scheduled':
    case 'held':
      return {
        row: ['send-now', 'keep-as-draft'],
        detail: ['send-now', 'edit', 'keep-as-draft', 'delete'],
      };
    case 'number-cannot-text':
      return {
        row: ['change-number', 'keep-as-draft'],
        detail: ['change-number', 'send-now', 'keep-as-draft', 'delete'],
      };
    case 'opted-out':
      return { row: ['keep-as-draft'], detail: ['copy-text', 'keep-as-draft', 'delete'] };
    case 'sending':
    case 'sending-slow':
      return same();
    case 'failed':
      return afterFailure(text);
    case 'checking-soon':
    case 'checking':
      return { row: [], detail: unsure };
    case 'not-confirmed':
    case 'several':
    case 'unreadable':
      return { row: ['look-again'], detail: unsure };
  }
}

/** Nobody who opted out is offered another try, and no text that another try does not help. */
function afterFailure({ cause }: OutgoingView): TextActions {
  const { kind, again } = failureOf(cause?.code ?? '');
  const retry: readonly TextAction[] = again === 'no' ? [] : ['retry'];
  const first = failureActions[kind];
  const detail = new Set<TextAction>([
    ...first,
    ...retry,
    ...(kind === 'opted-out' ? [] : (['edit'] as const)),
    'copy-text',
    'copy-for-admin',
    'delete',
  ]);
  const row = new Set<TextAction>([...first.slice(0, 1), ...retry]);
  return { row: [...row], detail: [...detail] };
}
