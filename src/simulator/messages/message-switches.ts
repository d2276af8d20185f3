import type { Platform } from '../platform.ts';
import type { Consent } from './consents.ts';
import { historyOf } from './history.ts';
import type { MessageChange } from './message-store.ts';
import { inboundMessage, pastMessage } from './message-input.ts';
import type { InboundText, PastMessage } from './message-input.ts';
import { failureStatus, partiesOf } from './stored-message.ts';
import type { NewMessage, StatusStep } from './stored-message.ts';

/** A consent with its time and coverage or without: now, and the number. */
export type GivenConsent = Omit<Consent, 'at' | 'coverage'> &
  Partial<Pick<Consent, 'at' | 'coverage'>> & {
    /** No event tells of it. */
    readonly silent?: boolean | undefined;
  };

/** What a test or the control API does to messages. Ids are strings. */
export interface MessageSwitches {
  /** A text that comes in; its id, or null when the signed-in user has no such number. */
  inbound(text: InboundText): string | null;
  /**
   * Stores messages of the past without an event; their ids in the order given, or null, with nothing stored, when
   * one names no number of the signed-in user. 100,000 at once are fine.
   */
  seedMessages(messages: readonly PastMessage[]): readonly string[] | null;
  /** Stores the conversations of the profile's file, as the option `history` does from the start. */
  seedHistory(): void;
  /** What becomes of coming texts, or only of what goes to `recipient`, also within a group; null ends it. */
  setStatusPath(path: readonly StatusStep[] | null, recipient?: string): void;
  /**
   * A text fails now: `SMS-CAR-…` as `DeliveryFailed`, others as `SendingFailed` (platform.md 5.5), for all its
   * recipients. False when no outbound text has this id.
   */
  failDelivery(id: string, deliveryErrorCode: string): boolean;
  /** Reads, deletes or restores a message, as on another device. False when there is none with this id. */
  setMessage(id: string, change: MessageChange): boolean;
  /** What a person said of one number, as a carrier or an app reports it; replaces what was known of the pair. */
  setConsent(consent: GivenConsent): void;
  /** The bytes of a file that was sent or came in, by the id of its attachment; null when there is none. */
  attachment(id: string): Uint8Array | null;
  /** Every sync token given so far answers 400 MSG-333 from now on. */
  expireSyncTokens(): void;
}

/** The switches over the stores of a platform. */
export function createMessageSwitches(platform: Platform): MessageSwitches {
  const { messages, statusPaths, syncTokens, consents, clock } = platform;

  const hear = (message: NewMessage, quiet = false): void => {
    const { from, text, createdAt } = message;
    if (message.direction === 'Inbound') consents.hear(partiesOf(message).own, from, text, createdAt, quiet);
  };

  const seedMessages: MessageSwitches['seedMessages'] = (past) => {
    const account = platform.account();
    const accepted = past.map((message) => pastMessage(account, message));
    const known = accepted.filter((message): message is NewMessage => message !== null);
    if (known.length < accepted.length) return null;
    for (const message of known) hear(message, true);
    return messages.add(known, true).map(({ id }) => String(id));
  };

  return {
    inbound(text) {
      const message = inboundMessage(platform.account(), clock, text);
      if (message === null) return null;
      hear(message, text.silent);
      const [stored] = messages.add([message], text.silent);
      return stored === undefined ? null : String(stored.id);
    },
    seedMessages,
    seedHistory: () => {
      seedMessages(historyOf(platform.account(), clock.stamp()));
    },
    setStatusPath: statusPaths.set,
    failDelivery(id, deliveryErrorCode) {
      const message = messages.byId(Number(id));
      if (message?.direction !== 'Outbound') return false;
      messages.end(message, failureStatus(deliveryErrorCode), deliveryErrorCode);
      return true;
    },
    setMessage(id, change) {
      const message = messages.byId(Number(id));
      if (message === undefined) return false;
      messages.change([message], change);
      return true;
    },
    setConsent: ({ silent, ...given }) => {
      consents.set({ coverage: 'PhoneNumber', at: clock.stamp(), ...given }, silent);
    },
    attachment: (id) => messages.attachment(Number(id))?.bytes ?? null,
    expireSyncTokens: syncTokens.expire,
  };
}
