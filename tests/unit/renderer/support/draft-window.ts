import { afterEach, beforeEach, vi } from 'vitest';
import type { Envelope } from '#contract/channels.ts';
import { keepDraftSaved } from '#renderer/store/keep-draft-saved.ts';
import type { AppStore } from '#renderer/store/create-app-store.ts';
import { good, type FakeBridge } from './fake-bridge.ts';
import { storeOn } from './files.ts';

type Answers = Parameters<typeof storeOn>[0];

export const unavailable = { ok: false, error: { code: 'store-unavailable' } } as const;
export const goTo = [{ to: ['+17035550168'], text: 'Go' }];
export const savedTexts = (bridge: FakeBridge): string[] =>
  bridge.asked
    .filter(({ channel }) => channel === 'drafts:save')
    .map(({ request }) => (request as { text: string }).text);
export const order = (bridge: FakeBridge): string[] => bridge.asked.map(({ channel }) => channel);

/** Main's answers that are given one by one. */
export function heldAnswers(): {
  answer: () => Promise<Envelope<null>>;
  release: (envelope?: Envelope<null>) => void;
} {
  const waiting: ((envelope: Envelope<null>) => void)[] = [];
  return {
    answer: () => new Promise((resolve) => waiting.push(resolve)),
    release: (envelope = good(null)) => waiting.shift()?.(envelope),
  };
}

export const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** Starts windows that are up, with nothing but their drafts being kept, in time that the tests pass by hand. */
export function useDraftWindow(): (answers?: Answers) => { store: AppStore; bridge: FakeBridge } {
  let stop: () => void = () => undefined;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });
  return (answers = {}) => {
    const { store, bridge } = storeOn(answers);
    stop = keepDraftSaved(store);
    return { store, bridge };
  };
}
