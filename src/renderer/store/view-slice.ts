import type { StateCreator } from 'zustand/vanilla';
import type { AppState, ViewSlice } from './app-state.ts';
import type { Preferences } from './preferences.ts';

export const createViewSlice =
  (preferences: Preferences): StateCreator<AppState, [], [], ViewSlice> =>
  (set, get) => ({
    view: { kind: 'new' },
    find: '',
    openFolds: preferences.readFolds(),
    fromMenuOpen: false,
    toast: null,
    showNew: () => {
      const { to, text } = get();
      const isBlank = to === '' && text === '';
      // A new text starts from the default number; one that is being written keeps its own.
      set({ view: { kind: 'new' }, fromMenuOpen: false, ...(isBlank ? { fromId: null } : {}) });
    },
    showNumber: (id) => {
      get().chooseFrom(id);
      set({ view: { kind: 'number', id }, fromMenuOpen: false });
    },
    setFind: (find) => set({ find }),
    setFold: (group, open) => {
      const openFolds = { ...get().openFolds, [group]: open };
      preferences.writeFolds(openFolds);
      set({ openFolds });
    },
    setFromMenu: (fromMenuOpen) => set({ fromMenuOpen }),
    setToast: (words) => {
      set(({ toast }) => ({ toast: words === null ? null : { id: (toast?.id ?? 0) + 1, words } }));
    },
  });
