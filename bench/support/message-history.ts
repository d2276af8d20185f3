import { conversationKey } from '#domain/messages/conversation.ts';
import type { ArchivedMessage } from '#main/messages/store/message-archive.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

export interface HistorySize {
  readonly texts: number;
  readonly conversations: number;
}

const numbers = ['+16505550142', '+16505550118', '+15715550123', '+17375550176'];
const newest = Date.UTC(2026, 10, 20);
const minute = 60_000;
const syllables = ['ba', 'co', 'du', 'fe', 'gi', 'la', 'mo', 'nu', 'pe', 'ri', 'sa', 'to', 'vu', 'we', 'xi'];
const vocabulary = 5_000;

/** The words of a language in which the first ones are said most, as in every language. */
export function wordOf(index: number): string {
  let rest = index;
  let word = '';
  do {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return word;
}

/** Texts of several own numbers with many people, newest first, the same in every run. */
export function messageHistory({ texts, conversations }: HistorySize): readonly ArchivedMessage[] {
  const random = createSeededRandom(5);
  const word = (): string => wordOf(Math.floor(vocabulary ** random()) - 1);
  return Array.from({ length: texts }, (_, index): ArchivedMessage => {
    const place = Math.floor(random() * conversations);
    const number = numbers[place % numbers.length] ?? '';
    const people = [`+1202555${String(1_000 + place)}`];
    const isInbound = random() < 0.6;
    const createdAt = newest - index * minute;
    return {
      id: String(9_000_000_000_000 - index),
      conversation: conversationKey(number, people),
      serverConversation: `7155913486316${String(100_000 + place)}`,
      direction: isInbound ? 'inbound' : 'outbound',
      number,
      people,
      name: place % 2 === 0 ? `${wordOf(place)} ${wordOf(place + 77)}` : null,
      writer: null,
      text: Array.from({ length: 3 + Math.floor(random() * 20) }, word).join(' '),
      attachments: [],
      delivery: isInbound ? 'received' : 'delivered',
      errorCode: null,
      segments: null,
      isRead: !isInbound || index > 500,
      createdAt,
      modifiedAt: createdAt,
      store: '62204204',
      attachmentUris: {},
    };
  });
}
