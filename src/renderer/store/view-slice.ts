import type { StateCreator } from 'zustand/vanilla';
import type { AppState, ViewSlice } from './app-state.ts';
import type { Preferences } from './preferences.ts';
import { withToast } from './toast-list.ts';

export const createViewSlice =
  (preferences: Preferences): StateCreator<AppState, [], [], ViewSlice> =>
  (set, get) => ({
    view: { kind: 'new' },
    find: '',
    filters: [],
    openFolds: preferences.readFolds(),
    fromMenuOpen: false,
    overlay: null,
    toasts: [],
    toastCount: 0,
    showNew: () => {
      const { to, text } = get();
      const isBlank = to === '' && text === '';
      // A new text starts from the default number; one that is being written keeps its own.
      set({ view: { kind: 'new' }, fromMenuOpen: false, ...(isBlank ? { from: null } : {}) });
    },
    showNumber: (id) => {
      get().chooseFrom(id);
      set({ view: { kind: 'number', id }, fromMenuOpen: false });
    },
    showOutbox: () => set({ view: { kind: 'outbox' }, fromMenuOpen: false }),
    showDetails: (id) => {
      const { view } = get();
      const content = view.kind === 'settings' ? view.back : view;
      const back = content.kind === 'details' ? content.back : content;
      set({ view: { kind: 'details', id, back }, fromMenuOpen: false });
    },
    leaveDetails: () => {
      const { view } = get();
      if (view.kind === 'details') set({ view: view.back });
    },
    showSettings: () => {
      const { view } = get();
      if (view.kind !== 'settings') set({ view: { kind: 'settings', back: view }, fromMenuOpen: false });
    },
    leaveSettings: () => {
      const { view } = get();
      if (view.kind === 'settings') set({ view: view.back });
    },
    setFind: (find) => set({ find }),
    toggleFilter: (filter) => {
      const { filters } = get();
      set({
        filters: filters.includes(filter)
          ? filters.filter((pressed) => pressed !== filter)
          : [...filters, filter],
      });
    },
    clearFind: () => set({ find: '', filters: [] }),
    setFold: (group, open) => {
      const openFolds = { ...get().openFolds, [group]: open };
      preferences.writeFolds(openFolds);
      set({ openFolds });
    },
    setFromMenu: (fromMenuOpen) => set({ fromMenuOpen }),
    setOverlay: (overlay) => set({ overlay }),
    showToast: (words, { tone = 'ready', action = null, series = null } = {}) => {
      set(({ toasts, toastCount }) => {
        const toast = { id: toastCount + 1, words, tone, action, series };
        return { toasts: withToast(toasts, toast), toastCount: toast.id };
      });
    },
    dismissToast: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
    dismissToasts: () => set({ toasts: [] }),
  });
