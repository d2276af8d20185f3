import type { SendingState } from '#contract/outgoing-view.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import type { Logger } from '#domain/ports.ts';
import { attempt } from '../storage/store-fault.ts';
import type { Stopping } from './line/drain.ts';
import { createGate } from './line/gate.ts';
import { openLine, type Line, type LineOptions } from './line/open-line.ts';
import type { OutboxOptions } from './outbox.ts';

export interface CurrentLineOptions extends Pick<
  LineOptions,
  'rows' | 'store' | 'filesOf' | 'toDrafts' | 'onMoved' | 'onPass'
> {
  readonly outbox: OutboxOptions;
  /** What an earlier run left behind is put in order; throws what SQLite says. */
  readonly recover: () => void;
  readonly logger: Logger;
}

/** Whose texts are shown and sent at the moment. */
export interface CurrentLine {
  /** The way out of whoever is signed in; null for nobody. */
  line(): Line | null;
  owner(): Owner | null;
  sending(): SendingState;
  open(owner: Owner): void;
  close(): Promise<void>;
  finish(): Promise<void>;
  rest(): void;
  reachable(): void;
  wake(): void;
  review(): void;
  answered(): void;
}

type Lasting = Pick<LineOptions, 'gate' | 'unsettled'>;

export function createCurrentLine(options: CurrentLineOptions): CurrentLine {
  const { outbox, recover, logger } = options;
  let line: Line | null = null;
  let isAsleep = false;
  let isRecovered = false;
  /** Lines whose last request may still be under way. */
  const leaving = new Set<Stopping & { readonly line: Line }>();
  /** One per person for the whole run, so that the answer to a request of an earlier visit counts in the next one too. */
  const lasting = new Map<string, Lasting>();

  const lastingOf = (owner: Owner): Lasting => {
    const key = `${owner.accountId}/${owner.extensionId}`;
    const known = lasting.get(key) ?? {
      gate: createGate({ ...outbox, owner, logger }),
      unsettled: new Map(),
    };
    lasting.set(key, known);
    return known;
  };

  const recoverOnce = (): void => {
    if (isRecovered) return;
    const recovered = attempt(recover);
    isRecovered = recovered.ok;
    if (recovered.ok) line?.looker.soon();
    else logger.error('recovery could not be stored', { code: recovered.error.subject });
  };

  const leave = (gone: Line | null, how: 'stop' | 'finish'): void => {
    if (gone === null) return;
    const leaver = { ...gone[how](), line: gone };
    leaving.add(leaver);
    void leaver.ended.then(() => leaving.delete(leaver));
  };
  const close = async (how: 'stop' | 'finish'): Promise<void> => {
    leave(line, how);
    line = null;
    await Promise.all([...leaving].map(({ goodbye }) => goodbye));
  };

  /** Requests of earlier visits of the person of this line; RingCentral counts per person. */
  const requestsBefore = (later: Line): readonly Promise<void>[] =>
    [...leaving].flatMap(({ line: earlier, ended }) =>
      earlier !== later && later.isOf(earlier.owner) ? [ended] : [],
    );

  const begin = (owner: Owner): Line => {
    const opened: Line = openLine({
      ...options,
      ...outbox,
      logger,
      owner,
      ...lastingOf(owner),
      mayBegin: () => isRecovered && !isAsleep && requestsBefore(opened).length === 0,
      onMoved(text: OutgoingText) {
        options.onMoved(text);
        if (line === opened || line?.isOf(text) !== true) return;
        // The last text of an earlier visit may have held others of its conversation, or has to be looked for.
        line.drain.soon();
        line.looker.soon();
      },
      onPass() {
        recoverOnce();
        options.onPass();
      },
    });
    return opened;
  };

  const begun = (started: Line): void => {
    if (line !== started) return;
    started.drain.soon();
    started.looker.hurry('all');
  };

  const reachable = (): void => {
    recoverOnce();
    line?.drain.soon();
    line?.looker.hurry('to-come');
  };

  return {
    line: () => line,
    owner: () => line?.owner ?? null,
    sending: () => line?.gate.state() ?? { paused: false, signInRefused: false },
    open(owner) {
      recoverOnce();
      if (line?.isOf(owner) === true) {
        line.gate.acceptSignIn();
        line.drain.soon();
        return;
      }
      leave(line, 'stop');
      const started = begin(owner);
      started.gate.acceptSignIn();
      line = started;
      // Two requests at a time could be one too many for a penalty that the first one is about to hear of.
      const requests = requestsBefore(started);
      if (requests.length === 0) begun(started);
      else void Promise.all(requests).then(() => begun(started));
    },
    close: () => close('stop'),
    finish: () => close('finish'),
    rest() {
      isAsleep = true;
    },
    reachable,
    review() {
      const reviewed = attempt(() => line?.reviewer.review());
      if (!reviewed.ok) logger.error('texts could not be held back', { code: reviewed.error.subject });
    },
    answered() {
      const ended = attempt(() => line?.ageing.endAnswered());
      if (!ended.ok) logger.error('answered texts could not be made drafts', { code: ended.error.subject });
      line?.drain.soon();
    },
    wake() {
      isAsleep = false;
      reachable();
    },
  };
}
