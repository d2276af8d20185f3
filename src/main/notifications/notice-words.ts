import type { FailureKind } from '#domain/failure-catalogue.ts';
import type { Message } from '#domain/messages/message.ts';
import { plainLine } from '#domain/notifications/plain-line.ts';
import type { Shown } from '#domain/notifications/what-to-notify.ts';
import type { Words } from '../locales/words.ts';

/** How numbers read for this person. */
export interface NumberWords {
  /** Another person's number, or a short code, as written at home. */
  other(number: string): string;
  /** An own number with its name: "Virginia (571) 555-0123". */
  own(number: string): string;
}

export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

const longestName = 60;
const longestText = 240;

/** Who wrote: by name where RingCentral says one; among several people the one who wrote, and how many others. */
function senderOf({ name, people, writer }: Message, numbers: NumberWords, words: Words): string {
  const line = (text: string): string => plainLine(text, longestName);
  const [first = ''] = people;
  if (people.length <= 1) return name === null || line(name) === '' ? numbers.other(first) : line(name);
  const sender = numbers.other(writer ?? first);
  return words('notifications.senderAndOthers', { sender, count: people.length - 1 });
}

function contentOf({ text, attachments }: Message, words: Words): string {
  const line = plainLine(text, longestText);
  return line === '' ? words('notifications.picture', { count: Math.max(attachments.length, 1) }) : line;
}

/**
 * A new text, at one of three levels. The number that was texted comes first, so that a long text cannot push it out of
 * what the desktop shows.
 *
 * @param count texts of this conversation that the notification stands for
 */
export function arrivalWords(
  message: Message,
  { shown, count }: { readonly shown: Shown; readonly count: number },
  numbers: NumberWords,
  words: Words,
): NoticeText {
  const to = words('notifications.to', { number: numbers.own(message.number) });
  if (shown === 'only-new') {
    return {
      title: count > 1 ? words('notifications.newMessages', { count }) : words('notifications.newMessage'),
      body: to,
    };
  }
  const sender = senderOf(message, numbers, words);
  return {
    title: count > 1 ? words('notifications.senderWithCount', { sender, count }) : sender,
    body: shown === 'sender' ? to : `${to}\n${contentOf(message, words)}`,
  };
}

/** An own text that failed: to whom, why, and from which number. */
export function failureWords(
  failure: { readonly from: string; readonly to: readonly string[]; readonly kind: FailureKind },
  shown: 'recipient' | 'only-that',
  numbers: NumberWords,
  words: Words,
): NoticeText {
  const number = numbers.own(failure.from);
  if (shown === 'only-that') {
    return {
      title: words('notifications.aTextNotDelivered'),
      body: words('notifications.from', { number }),
    };
  }
  return {
    title: words('notifications.notDelivered', {
      recipient: failure.to.map((person) => numbers.other(person)).join(', '),
    }),
    body: words('notifications.reasonFrom', { reason: words(`reasons.${failure.kind}`), number }),
  };
}
