import type { StateCreator } from 'zustand/vanilla';
import type { AppState, ConversationsSlice } from './app-state.ts';
import { conversationStep, emptyList } from './conversation-list.ts';

const nothingKnown: ConversationsSlice['extras'] = new Map();

export const createConversationsSlice: StateCreator<AppState, [], [], ConversationsSlice> = (set) => ({
  conversationFilter: 'all',
  conversations: emptyList(null),
  extras: nothingKnown,
  setConversationFilter: (conversationFilter) => set({ conversationFilter }),
  restartConversations: (key) => set({ conversations: emptyList(key), extras: nothingKnown }),
  fillConversations: (key, filled) => {
    set(({ conversations }) =>
      conversations.key === key ? { conversations: { ...conversations, ...filled, error: null } } : {},
    );
  },
  failConversations: (key, error) => {
    set(({ conversations }) =>
      conversations.key === key ? { conversations: { ...conversations, error } } : {},
    );
  },
  wantMoreConversations: () => {
    set(({ conversations }) =>
      conversations.rows.length < conversations.total && conversations.wanted <= conversations.rows.length
        ? { conversations: { ...conversations, wanted: conversations.wanted + conversationStep } }
        : {},
    );
  },
  learnExtras: (key, read) => {
    set(({ conversations, extras }) =>
      conversations.key === key ? { extras: new Map([...extras, ...read]) } : {},
    );
  },
});
