import type { AppStore } from '#renderer/store/create-app-store.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { storeOn } from './files.ts';
import { acceptedTexts } from './truth.ts';

export const dana = '+17035550168';
export const toDana = [{ to: [dana], text: 'Look' }];
/** A main process that takes every text. */
export const accepts = {
  'outbox:enqueue': (request: Parameters<typeof acceptedTexts>[0]): ReturnType<typeof acceptedTexts> =>
    acceptedTexts(request),
};

/** A pane with words for Dana. */
export function written(answers: Parameters<typeof storeOn>[0] = accepts): {
  store: AppStore;
  bridge: FakeBridge;
} {
  const made = storeOn(answers);
  made.store.getState().setTo('(703) 555-0168\n');
  made.store.getState().setText('Look');
  return made;
}

/** The id of an attached file; empty when there is none of the name. */
export const idOf = (store: AppStore, name: string): string =>
  store.getState().files.find((file) => file.name === name)?.id ?? '';
export const names = (store: AppStore): readonly string[] => store.getState().files.map(({ name }) => name);
