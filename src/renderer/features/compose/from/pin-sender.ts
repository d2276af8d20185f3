import type { NumberListing } from '#domain/number-listing.ts';
import type { AppStore } from '../../../store/create-app-store.ts';

/** From the first key on, the default number counts as chosen: a refresh of the list must not change who is speaking. */
export function pinSender(store: AppStore, sender: NumberListing | null): void {
  const { from, chooseFrom } = store.getState();
  if (from === null && sender !== null) chooseFrom(sender.number.id);
}
