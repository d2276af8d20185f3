import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppEvent } from '#contract/events.ts';
import { ask } from '../api.ts';
import type { AppStore } from './create-app-store.ts';
import { forgetDraftOfOthers } from './forget-draft-of-others.ts';
import { keepConsentsFresh } from './keep-consents-fresh.ts';
import { keepConversationsFresh } from './keep-conversations-fresh.ts';
import { keepDraftSaved } from './keep-draft-saved.ts';
import { keepListingsFresh } from './keep-listings-fresh.ts';
import { keepNamesFresh } from './keep-names-fresh.ts';
import { keepOutboxFresh } from './keep-outbox-fresh.ts';
import { keepThreadFresh } from './keep-thread-fresh.ts';

/**
 * Listens first and asks for the snapshot second, so that nothing falls between the two: events that arrive earlier
 * wait, and those the snapshot already contains are dropped by their revision.
 *
 * @returns a disposer
 */
export function connectStore(store: AppStore, bridge: FromlineBridge): () => void {
  let early: AppEvent[] | null = [];

  const unsubscribe = bridge.onEvent((event) => {
    // Where to go is no state: it is neither in the snapshot nor outdated by it.
    if (event.change.type === 'show') store.getState().askPlace(event.change.place);
    if (early === null) store.getState().applyEvent(event);
    else early.push(event);
  });
  const stopForgetting = forgetDraftOfOthers(store);
  const stopSaving = keepDraftSaved(store);
  const stopPulling = keepListingsFresh(store, bridge);
  const stopPullingOutbox = keepOutboxFresh(store, bridge);
  const stopReading = [
    keepConversationsFresh(store, bridge),
    keepThreadFresh(store),
    keepNamesFresh(store, bridge),
    keepConsentsFresh(store, bridge),
  ];

  void ask(bridge, 'app:snapshot', null).then((answer) => {
    const { replaceTruth, applyEvent, failStart } = store.getState();
    if (answer.ok) {
      replaceTruth(answer.value);
      early?.forEach(applyEvent);
      early = null;
    } else {
      failStart(answer.error);
    }
  });

  return () => {
    unsubscribe();
    stopForgetting();
    stopSaving();
    stopPulling();
    stopPullingOutbox();
    stopReading.forEach((stop) => stop());
  };
}
