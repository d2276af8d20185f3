import { failureKind, type FailureKind } from '#domain/failure-catalogue.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { notReached } from '#domain/messages/person-delivery.ts';
import { afterFailure, afterQuiet, failureQuiet, noFailures } from '#domain/notifications/failure-pace.ts';
import { showOfFailure } from '#domain/notifications/what-to-notify.ts';
import type { Disposer } from '#domain/ports.ts';
import { failureWords } from './notice-words.ts';
import type { NotifyScene } from './notify-scene.ts';

interface Failure {
  readonly from: string;
  readonly to: readonly string[];
  readonly conversation: string;
  readonly kind: FailureKind;
}

/** Keys of conversations never have a space at their end, so this is no conversation's. */
const summaryTag = 'failures ';

/** Milliseconds between the failure of a text and its being told of; one that comes back to the outbox failed earlier. */
const justFailed = 10_000;

/**
 * Own texts that failed: in the outbox, or later on their way. One a minute at most, and what fails meanwhile is told
 * together (product.md 2.4).
 */
export function followFailures(scene: NotifyScene): Disposer {
  const { services, notifier, settings, words, clock, scheduler } = scene;
  let pace = noFailures;
  let cancel: Disposer = () => undefined;
  /** When each text failed that was told of: the same failure may be told of again. */
  const told = new Map<string, number>();

  const showNow = (conversation: string): ReturnType<typeof showOfFailure> =>
    showOfFailure({ ...scene.situationOf(conversation), notifyFailures: settings().notifyFailures });

  const notify = (failure: Failure): void => {
    const shown = showNow(failure.conversation);
    if (shown === null) return;
    const next = afterFailure(pace, clock.now());
    pace = next.pace;
    if (!next.isTold) return;
    beginQuiet();
    notifier.show(
      {
        tag: `failure ${failure.conversation}`,
        ...failureWords(failure, shown, scene.numbers, words),
        hasSound: settings().sound,
        canReply: false,
      },
      {
        onOpen: () => scene.goTo({ kind: 'conversation', key: failure.conversation }),
        onReply: () => undefined,
      },
    );
  };

  const summarize = (): void => {
    const next = afterQuiet(pace, clock.now());
    pace = next.pace;
    if (next.told === 0 || showNow(summaryTag) === null) return;
    beginQuiet();
    notifier.show(
      {
        tag: summaryTag,
        title: words('notifications.textsNotDelivered', { count: next.told }),
        body: '',
        hasSound: settings().sound,
        canReply: false,
      },
      { onOpen: () => scene.goTo({ kind: 'outbox' }), onReply: () => undefined },
    );
  };

  const beginQuiet = (): void => {
    cancel();
    cancel = scheduler.setTimer(failureQuiet, summarize);
  };

  const ends = [
    services.outbox.onChange((change) => {
      if (change.type !== 'changed' || change.text.state !== 'failed') return;
      const { id, settledAt, from, to, cause } = change.text;
      if (settledAt === null || clock.now() - settledAt > justFailed || told.get(id) === settledAt) return;
      told.set(id, settledAt);
      notify({ from, to, conversation: conversationKey(from, to), kind: failureKind(cause?.code ?? '') });
    }),
    services.messages.onChange((change) => {
      if (change.type !== 'undelivered') return;
      const { number, conversation, errorCode } = change.message;
      const kind = errorCode === null ? 'did-not-get-through' : failureKind(errorCode);
      notify({ from: number, to: notReached(change.message), conversation, kind });
    }),
  ];
  return () => {
    cancel();
    for (const end of ends) end();
  };
}
