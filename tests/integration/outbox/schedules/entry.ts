import type { People } from './steps.ts';

/** What the test knows of one text, whatever the app says. */
export interface Entry {
  readonly id: string;
  readonly from: string;
  /** Sorted. */
  readonly to: readonly string[];
  readonly words: string;
  /** What tells each of its files, by name and bytes. */
  readonly files: readonly string[];
  readonly place: number;
  /** Other texts have the same words. */
  readonly hasCommonWords: boolean;
  /** It must not arrive before this time, by the clock that nobody sets. */
  readonly notBefore: number;
  /** The app said that it has it. */
  isAcknowledged: boolean;
  /** How often the user allowed it to arrive. */
  allowed: number;
  /** The user had it sent once more, or brought it back: its place in the order is not what it was. */
  isOutOfOrder: boolean;
  /** The user deleted it. */
  isDeleted: boolean;
  /** The user vouched for it, or put it away, while nobody knew whether it had gone. */
  isUserSure: boolean;
  /** The user wanted it now, or quit within its time to undo, or somebody set the clock: nothing is known of its time. */
  mayGoEarly: boolean;
  /** Taken back with others of its press; the draft is named after one of them. */
  mayBeTogether: boolean;
}

const recipients = ['+15035550142', '+15035550143'] as const;

/** The recipients of each text of a press of Send. */
export function recipientsOf(people: People): readonly (readonly string[])[] {
  const [one, other] = recipients;
  switch (people) {
    case 'one':
      return [[one]];
    case 'other':
      return [[other]];
    case 'group':
      return [[one, other]];
    case 'each':
      return [[one], [other]];
  }
}
