import { isBlankPane } from './pane-draft.ts';
import type { StateCreator } from 'zustand/vanilla';
import type { AppState, ViewSlice } from './app-state.ts';
import { scopeOf } from './list-scope.ts';
import { limitedWidth } from './pane-widths.ts';
import type { Preferences } from './preferences.ts';
import { withToast } from './toast-list.ts';

export const createViewSlice =
  (preferences: Preferences): StateCreator<AppState, [], [], ViewSlice> =>
  (set, get) => ({
    view: { kind: 'list', scope: null },
    find: '',
    filters: [],
    openFolds: preferences.readFolds(),
    fromMenuOpen: false,
    overlay: null,
    outboxAt: null,
    toasts: [],
    toastCount: 0,
    askedPlace: null,
    askPlace: (askedPlace) => set({ askedPlace }),
    paneWidths: preferences.readWidths(),
    setPaneWidth: (pane, width) => {
      const { [pane]: _, ...others } = get().paneWidths;
      const paneWidths = width === null ? others : { ...others, [pane]: limitedWidth(pane, width) };
      preferences.writeWidths(paneWidths);
      set({ paneWidths });
    },
    showNew: () => {
      const state = get();
      const { view, listings } = state;
      const isBlank = isBlankPane(state);
      const scope = scopeOf(view);
      const looked = listings.find(({ number }) => number.id === scope)?.number.e164 ?? null;
      set({
        view: { kind: 'new', scope },
        fromMenuOpen: false,
        answering: null,
        // A new text starts from the number that is looked at, else from the default one; what is written keeps its own.
        ...(isBlank ? { from: looked, to: '', audience: 'each' } : {}),
      });
    },
    showNumber: (id) => {
      if (get().answering !== null) get().answer(null);
      get().chooseFrom(id);
      set({ view: { kind: 'list', scope: id }, fromMenuOpen: false });
    },
    showAll: () => {
      const state = get();
      if (state.answering !== null) state.answer(null);
      else if (isBlankPane(state)) set({ from: null });
      set({ view: { kind: 'list', scope: null }, fromMenuOpen: false });
    },
    showList: () => {
      const { view, listings, showNumber, showAll } = get();
      const scope = scopeOf(view);
      if (scope !== null && listings.some(({ number }) => number.id === scope)) showNumber(scope);
      else showAll();
    },
    showConversation: (key, scope, at) =>
      set({ view: { kind: 'conversation', key, scope, at }, fromMenuOpen: false }),
    showOutbox: (at) => set({ view: { kind: 'outbox' }, fromMenuOpen: false, outboxAt: at ?? null }),
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
