import { Notification } from 'electron';
import type { Notice, NoticeAnswers, Notifier } from '#domain/notifications/notifier.ts';
import type { Logger } from '#domain/ports.ts';
import { escapeMarkup } from './markup.ts';

export interface SystemNotifierOptions {
  readonly platform: NodeJS.Platform;
  /** What stands in the empty field of an answer. */
  readonly replyHint: string;
  readonly logger: Logger;
}

/**
 * Notifications of the system through Electron. The desktops of Linux read the body as markup, so that a text could
 * put links and pictures there: it is escaped.
 */
export function createSystemNotifier({ platform, replyHint, logger }: SystemNotifierOptions): Notifier {
  const isLinux = platform === 'linux';
  /** Kept, because a notification that is collected tells of no click any more. */
  const shown = new Map<string, Notification>();

  const close = (tag: string): void => {
    const notification = shown.get(tag);
    shown.delete(tag);
    notification?.removeAllListeners();
    notification?.close();
  };
  const create = ({ title, body, hasSound, canReply }: Notice): Notification =>
    new Notification({
      title,
      body: isLinux ? escapeMarkup(body) : body,
      silent: !hasSound,
      ...(canReply && !isLinux ? { hasReply: true, replyPlaceholder: replyHint } : {}),
    });

  return {
    show(notice: Notice, answers: NoticeAnswers) {
      if (!Notification.isSupported()) return;
      // Only some systems can replace one, so the old one goes before the new one comes.
      close(notice.tag);
      const notification = create(notice);
      const forget = (): void => {
        if (shown.get(notice.tag) === notification) shown.delete(notice.tag);
      };
      notification.on('click', () => {
        // Some desktops leave it standing.
        close(notice.tag);
        answers.onOpen();
      });
      notification.on('reply', (_event, reply) => {
        close(notice.tag);
        answers.onReply(reply);
      });
      notification.on('close', forget);
      notification.on('failed', (_event, error) => {
        forget();
        logger.warn('a notification was not shown', { error });
      });
      shown.set(notice.tag, notification);
      notification.show();
    },
    close,
    closeAll() {
      for (const tag of [...shown.keys()]) close(tag);
    },
  };
}
