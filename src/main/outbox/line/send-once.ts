import { afterSending } from '#domain/outbox/after-sending.ts';
import { ownCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';
import type { Clock, FileToSend, Logger, Random, SmsGateway } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import type { Moves } from './moves.ts';

/** Judges the sending number again, and with `text` what it would send: `yes`, or why it certainly may not go. */
export type MayStillSend = (from: string, text?: Pick<OutgoingText, 'to' | 'files'>) => 'yes' | VerdictReason;

/** What the person is told of a reason; whatever is not about the text itself is about its number. */
function causeOf(reason: VerdictReason): string {
  switch (reason) {
    case 'opted-out':
      return reason;
    case 'pictures':
    case 'group-text':
      return 'no-pictures';
    default:
      return 'number-cannot-text';
  }
}

/** The files of a text with their bytes, or the code of why one of them cannot go. Throws what SQLite says. */
export type FilesOf = (text: OutgoingText) => Result<readonly FileToSend[], string>;

export interface SendOnceOptions {
  readonly moves: Moves;
  readonly gateway: SmsGateway;
  readonly mayStillSend: MayStillSend;
  readonly filesOf: FilesOf;
  readonly onRequestEnded: () => void;
  /** As `OutboxOptions.serverAheadBy`. */
  readonly serverAheadBy: () => number | null;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/**
 * One claim, one request, one outcome. Resolves to false when the text could not be claimed; throws what SQLite says
 * before the request, never after it.
 */
export type SendOnce = (text: OutgoingText) => Promise<boolean>;

export function createSendOnce(options: SendOnceOptions): SendOnce {
  const { moves, gateway, mayStillSend, filesOf, onRequestEnded, serverAheadBy } = options;
  const { clock, random, logger } = options;

  const post = async (
    { id, from, to, text }: OutgoingText,
    files: readonly FileToSend[],
  ): Promise<SendOutcome> => {
    try {
      return await gateway.send({ from, to, text, files });
    } catch (error) {
      // Nobody knows how far it came, so it counts as "may have gone".
      logger.error('sending broke off', { id, error });
      return { kind: 'ambiguous', cause: ownCause('crashed') };
    } finally {
      onRequestEnded();
    }
  };

  return async (text) => {
    const may = mayStillSend(text.from, text);
    if (may !== 'yes') {
      logger.warn('a text is held back: it may not go', { id: text.id, reason: may });
      const cause = ownCause(causeOf(may));
      return moves.make(text, { type: 'held-back', at: clock.now(), cause }) !== null;
    }
    const files = filesOf(text);
    if (!files.ok) {
      logger.error('a text is held back: one of its files cannot go', { id: text.id, reason: files.error });
      return moves.make(text, { type: 'held-back', at: clock.now(), cause: ownCause(files.error) }) !== null;
    }
    // Should the answer get lost, it is looked for by RingCentral's clock, whatever happens to ours until then.
    const claimed = { type: 'claimed', at: clock.now() } as const;
    const sending = moves.make({ ...text, serverAheadBy: serverAheadBy() }, claimed);
    if (sending === null) return false;
    const outcome = await post(sending, files.value);
    moves.settle(sending, afterSending(outcome, sending, clock.now(), random()));
    return true;
  };
}
