import type { ConsentChange } from '#domain/consent/consent-change.ts';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock, ConsentSource, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import type { ConsentStore } from './consent-store.ts';
import type { TextsFromBefore } from './texts-from-before.ts';

/** Who opted out of which number, for the person who is signed in. */
export interface ConsentServices {
  /** What is known now, one for each person in their order; RingCentral is asked behind it when that is due. */
  check(number: string, people: readonly string[]): readonly PairConsent[];
  /** Those of these people who opted out, as far as is known here. */
  optedOut(number: string, people: readonly string[]): readonly string[];
  /** Texts that came or changed: some of them are a STOP, or were refused because of one. */
  learn(messages: readonly Message[]): void;
  /** RingCentral refused a text of this computer for an opt-out. @param at when, in milliseconds since the epoch */
  refused(number: string, person: string, at: number): void;
  /** RingCentral says that these are others now; what it says of somebody else's numbers is left out. */
  changed(changes: readonly ConsentChange[]): void;
  /** Told of the pairs that changed. */
  onChange(listener: (consents: readonly PairConsent[]) => void): Disposer;
  open(owner: Owner): void;
  /** RingCentral can be reached again: asks what is still wanted. */
  wake(): void;
  close(): void;
}

export interface ConsentServicesOptions extends AskingRules {
  readonly store: ConsentStore;
  readonly textsFromBefore: TextsFromBefore;
  readonly source: ConsentSource;
  /** Whether this number, E.164, is one of the person who is signed in. */
  readonly isOwnNumber: (number: string) => boolean;
  readonly clock: Clock;
  /** A clock that nobody sets, for how long things last. */
  readonly monotonic: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}
