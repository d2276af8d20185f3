import type { StateCreator } from 'zustand/vanilla';
import type { AppState, ListingsSlice } from './app-state.ts';

export const createListingsSlice: StateCreator<AppState, [], [], ListingsSlice> = (set) => ({
  listings: [],
  listingsKey: null,
  listingsError: null,
  replaceListings: (listingsKey, listings) => set({ listingsKey, listings, listingsError: null }),
  failListings: (listingsError) => set({ listingsError }),
});
