import metadata from 'libphonenumber-js/max/metadata';
import { noMessages } from '#contract/message-view.ts';
import { standardSettings, type AppSettings } from '#contract/app-settings.ts';
import type { WindowPlace } from '#contract/events.ts';
import type { SessionState } from '#contract/session-state.ts';
import { noHints } from '#domain/account-hints.ts';
import { appError } from '#domain/app-error.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Notice, NoticeAnswers, Notifier } from '#domain/notifications/notifier.ts';
import { listNumber } from '#domain/number-listing.ts';
import { plainSettings, type NumberSettings } from '#domain/number-settings.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { registrationNotRead } from '#domain/registration.ts';
import { err, ok } from '#domain/result.ts';
import type { TextRequest } from '#main/compose/accept-text.ts';
import { createEmitter } from '#main/lib/emitter.ts';
import { createWords } from '#main/locales/words.ts';
import type { MessagesChange } from '#main/messages/message-services.ts';
import { notifyOf } from '#main/notifications/notifications.ts';
import type { NotifiedServices } from '#main/notifications/notify-scene.ts';
import { createNotificationPause, type NotificationPause } from '#main/notifications/pause.ts';
import type { OutboxChange } from '#main/outbox/outbox.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { ann } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

export const virginia = '+15715550123';
export const tom = '+17035550168';
export const withTom = conversationKey(virginia, [tom]);

let lastId = 0;

/** A text from Tom to Virginia that nobody read. */
export function textFromTom(differences: Partial<Message> = {}): Message {
  lastId += 1;
  const people = differences.people ?? [tom];
  return {
    id: String(lastId),
    conversation: conversationKey(virginia, people),
    serverConversation: null,
    direction: 'inbound',
    number: virginia,
    people,
    name: 'Tom Becker',
    writer: null,
    text: 'Are the sash locks in?',
    attachments: [],
    delivery: 'received',
    errorCode: null,
    segments: null,
    isRead: false,
    createdAt: 0,
    modifiedAt: 0,
    ...differences,
  };
}

export interface Shown {
  readonly notice: Notice;
  readonly answers: NoticeAnswers;
}

/** Notifications of a profile whose services are scripted, on a desk that can be looked at. */
export interface NotifyingScene {
  readonly time: ManualTime;
  readonly pause: NotificationPause;
  /** What was shown, in order. */
  readonly shown: readonly Shown[];
  /** What stands on the screen now, by tag. */
  readonly standing: ReadonlyMap<string, Shown>;
  readonly places: readonly WindowPlace[];
  readonly sent: readonly TextRequest[];
  readonly marked: readonly string[];
  settings: AppSettings;
  numberSettings: NumberSettings;
  isFocused: boolean;
  isLocked: boolean;
  inView: string | null;
  firstSync: boolean;
  refusesTexts: boolean;
  tell(change: MessagesChange): void;
  tellOutbox(change: OutboxChange): void;
  tellSession(state: SessionState): void;
  end(): void;
}

export function createNotifyingScene(): NotifyingScene {
  const time = createManualTime(new Date(2026, 10, 20, 10, 30).getTime());
  const messages = createEmitter<MessagesChange>();
  const outbox = createEmitter<OutboxChange>();
  const session = createEmitter<SessionState>();
  const shown: Shown[] = [];
  const standing = new Map<string, Shown>();
  const places: WindowPlace[] = [];
  const sent: TextRequest[] = [];
  const marked: string[] = [];
  const pause = createNotificationPause(time.clock, time.scheduler);

  const notifier: Notifier = {
    show(notice, answers) {
      shown.push({ notice, answers });
      standing.set(notice.tag, { notice, answers });
    },
    close: (tag) => void standing.delete(tag),
    closeAll: () => standing.clear(),
  };
  const listing = (): ReturnType<typeof listNumber> =>
    listNumber(
      sampleNumber({ id: '9', e164: virginia, label: 'Virginia' }),
      { id: '101', type: 'User' },
      { registration: registrationNotRead, hints: noHints, settings: scene.numberSettings },
    );
  // Only what notifications look at.
  const services = {
    session: { person: () => ann, onChange: (listener: never) => session.subscribe(listener) },
    numbers: { list: { findByE164: (number: string) => (number === virginia ? listing() : null) } },
    outbox: { onChange: (listener: never) => outbox.subscribe(listener) },
    messages: {
      state: () => ({ ...noMessages, firstSync: scene.firstSync }),
      inView: () => scene.inView,
      mark: ({ key }: { key: string }) => {
        marked.push(key);
        return ok(null);
      },
      onChange: (listener: never) => messages.subscribe(listener),
    },
    acceptText: (request: TextRequest) => {
      if (scene.refusesTexts) return err(appError('number-cannot-text'));
      sent.push(request);
      return ok({} as OutgoingView);
    },
  } as unknown as NotifiedServices;

  const scene: NotifyingScene = {
    time,
    pause,
    shown,
    standing,
    places,
    sent,
    marked,
    settings: standardSettings,
    numberSettings: plainSettings,
    isFocused: false,
    isLocked: false,
    inView: null,
    firstSync: false,
    refusesTexts: false,
    tell: (change) => messages.emit(change),
    tellOutbox: (change) => outbox.emit(change),
    tellSession: (state) => session.emit(state),
    end: () => end(),
  };
  const end = notifyOf(services, {
    notifier,
    pause,
    settings: () => scene.settings,
    isWindowFocused: () => scene.isFocused,
    isScreenLocked: () => scene.isLocked,
    goTo: (place) => places.push(place),
    plan: createNumberingPlan(metadata),
    words: createWords(),
    newId: () => '00000000-0000-4000-8000-000000000001',
    clock: time.clock,
    scheduler: time.scheduler,
    logger: silentLogger,
  });
  return scene;
}
