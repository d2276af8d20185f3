import type { NotifyScene } from './notify-scene.ts';

export interface Reply {
  /** The own number that was texted, E.164. */
  readonly number: string;
  readonly person: string;
  readonly conversation: string;
  readonly text: string;
}

/** An answer from a notification goes the way of every text; refused, its words wait in the window. */
export function sendReply(scene: NotifyScene, reply: Reply): void {
  const { services, notifier, words, settings, goTo } = scene;
  const { number, person, conversation, text } = reply;
  const listing = services.numbers.list.findByE164(number);
  const accepted =
    listing !== null &&
    services.acceptText({
      sends: [{ id: scene.newId(), to: [person], text }],
      draftId: null,
      numberId: listing.number.id,
      files: [],
      sendAt: null,
      endsWhenAnswered: false,
    }).ok;
  if (accepted) {
    services.messages.mark({ key: conversation, isRead: true });
    return;
  }
  scene.logger.warn('a reply from a notification was refused');
  notifier.show(
    {
      tag: conversation,
      title: words('notifications.replyRefused'),
      body: words('notifications.replyRefusedBody'),
      hasSound: settings().sound,
      canReply: false,
    },
    {
      onOpen: () => goTo({ kind: 'new-text', to: person, text }),
      onReply: () => undefined,
    },
  );
}
