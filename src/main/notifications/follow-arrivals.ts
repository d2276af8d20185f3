import type { Message } from '#domain/messages/message.ts';
import { showOfArrival } from '#domain/notifications/what-to-notify.ts';
import type { Disposer } from '#domain/ports.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { arrivalWords } from './notice-words.ts';
import type { NotifyScene } from './notify-scene.ts';
import { sendReply } from './send-reply.ts';

/** One notification per conversation: a new text takes the place of the one before, and reading takes it away. */
export function followArrivals(scene: NotifyScene): Disposer {
  const { services, notifier, settings, words, goTo } = scene;
  /** Texts that the notification of a conversation stands for. */
  const counts = new Map<string, number>();

  const open = (key: string): void => {
    counts.delete(key);
    goTo({ kind: 'conversation', key });
  };

  const notify = (message: Message): void => {
    const { conversation } = message;
    // RingCentral may have marked it as read on another device before it came here.
    if (message.isRead || services.messages.state().firstSync) return;
    const listing = services.numbers.list.findByE164(message.number);
    const isMuted = listing?.settings.isMuted ?? false;
    const shown = showOfArrival({ ...scene.situationOf(conversation), isMuted });
    if (shown === null) return;
    const count = (counts.get(conversation) ?? 0) + 1;
    counts.set(conversation, count);
    const [person, ...others] = message.people;
    notifier.show(
      {
        tag: conversation,
        ...arrivalWords(message, { shown, count }, scene.numbers, words),
        hasSound: settings().sound,
        canReply:
          person !== undefined && others.length === 0 && listing !== null && mayChoose(listing.verdict),
      },
      {
        onOpen: () => open(conversation),
        onReply(text) {
          counts.delete(conversation);
          if (person !== undefined) sendReply(scene, { number: message.number, person, conversation, text });
        },
      },
    );
  };

  return services.messages.onChange((change) => {
    if (change.type === 'arrived') notify(change.message);
    if (change.type !== 'read') return;
    for (const key of change.conversations) {
      counts.delete(key);
      notifier.close(key);
    }
  });
}
