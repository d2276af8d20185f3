import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import type { Formats } from '../formats.ts';
import type { AppState } from './app-state.ts';
import { createComposeSlice } from './compose-slice.ts';
import { createConsentsSlice } from './consents-slice.ts';
import { createConversationsSlice } from './conversations-slice.ts';
import { createListingsSlice } from './listings-slice.ts';
import { createNamesSlice } from './names-slice.ts';
import { createOutboxSlice } from './outbox-slice.ts';
import type { Preferences } from './preferences.ts';
import { createTemplateSlice } from './template-slice.ts';
import { createThreadSlice } from './thread-slice.ts';
import { createTruthSlice } from './truth-slice.ts';
import { createViewSlice } from './view-slice.ts';

export type AppStore = StoreApi<AppState>;

export interface StoreDependencies {
  readonly bridge: FromlineBridge;
  readonly preferences: Preferences;
  readonly formats: Formats;
  readonly newId: () => string;
}

/** The one store of the window: main's truth, the pulled rows, what is being written and what is shown. */
export function createAppStore({ bridge, preferences, formats, newId }: StoreDependencies): AppStore {
  return createStore<AppState>()((...parts) => ({
    ...createTruthSlice(...parts),
    ...createListingsSlice(...parts),
    ...createOutboxSlice(...parts),
    ...createComposeSlice({ bridge, formats, newId })(...parts),
    ...createConversationsSlice(...parts),
    ...createThreadSlice(bridge)(...parts),
    ...createNamesSlice(bridge)(...parts),
    ...createConsentsSlice(bridge)(...parts),
    ...createTemplateSlice(...parts),
    ...createViewSlice(preferences)(...parts),
  }));
}
