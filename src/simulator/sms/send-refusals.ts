import type { SendErrorCode } from './send-errors.ts';

/** A refusal that a test asks for. */
export interface SendRefusal {
  readonly code: SendErrorCode;
  /** E.164; only messages to this person, alone or in a group. Default: every message. */
  readonly recipient?: string;
  /** How many messages it refuses. Default: 1. */
  readonly times?: number | 'always';
}

export interface SendRefusals {
  readonly add: (refusal: SendRefusal) => void;
  readonly clear: () => void;
  /** The code for a message to these people, or null; takes one off the times of the refusal. */
  take(recipients: readonly string[]): SendErrorCode | null;
}

/** No refusal is waiting. The first that was added and fits counts. */
export function createSendRefusals(): SendRefusals {
  let waiting: SendRefusal[] = [];
  return {
    add: (refusal) => {
      waiting.push(refusal);
    },
    clear: () => {
      waiting = [];
    },
    take(recipients) {
      const found = waiting.find(
        ({ recipient }) => recipient === undefined || recipients.includes(recipient),
      );
      if (found === undefined) return null;
      const { times = 1 } = found;
      if (times !== 'always') {
        const left = times > 1 ? [{ ...found, times: times - 1 }] : [];
        waiting = waiting.flatMap((refusal) => (refusal === found ? left : [refusal]));
      }
      return found.code;
    },
  };
}
