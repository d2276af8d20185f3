import type { TFunction } from 'i18next';
import type { ConversationView } from '#contract/message-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { AppServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { initials, peopleWords } from '../conversations/people-words.ts';
import { nameOf } from '../numbers/number-words.ts';
import { typedDigits } from './match-words.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** Without a word only the last few; with one, more than these nobody looks through. */
const mostNewest = 5;
const mostFound = 20;

interface ConversationSearch {
  readonly find: string;
  /** Whether every typed word is in what is looked through. */
  readonly fits: (...haystack: readonly string[]) => boolean;
  readonly listings: readonly NumberListing[];
  readonly homeCountry: string;
  readonly services: Pick<AppServices, 'store' | 'formats'>;
  readonly t: TFunction;
}

/** The conversations whose people fit what was typed, by name or number; newest first. */
export function conversationEntries(
  conversations: readonly ConversationView[],
  { find, fits, listings, homeCountry, services, t }: ConversationSearch,
): readonly PaletteEntry[] {
  const { formats } = services;
  const digits = typedDigits(find);
  const names = new Map(listings.map((listing) => [listing.number.e164, nameOf(listing, t)]));
  const isWanted = (conversation: ConversationView): boolean => {
    const { people } = conversation;
    if (digits !== '' && people.some((person) => person.replace(/\D/g, '').includes(digits))) return true;
    return fits(peopleWords(conversation, formats, homeCountry), ...people);
  };
  const open = (key: string): void => {
    renderNow(() => openConversation(services, key));
    if (!focusTarget('message')) focusTarget('conversation');
  };
  return conversations
    .filter(isWanted)
    .slice(0, find.trim() === '' ? mostNewest : mostFound)
    .map((conversation) => ({
      id: `conversation-${conversation.key.replaceAll(' ', '_')}`,
      group: 'conversations',
      sign: { kind: 'person', letters: initials(conversation) },
      name: peopleWords(conversation, formats, homeCountry),
      note: t('palette.conversationWith', {
        name: names.get(conversation.number) ?? formats.phone(conversation.number, homeCountry),
      }),
      shortcut: null,
      run: () => open(conversation.key),
    }));
}
