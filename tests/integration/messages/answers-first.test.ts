import { describe, expect, it, vi } from 'vitest';
import { noMessages, type MessagesState } from '#contract/message-view.ts';
import { createAnswersFirst } from '#main/messages/answers-first.ts';
import type { MessagesChange } from '#main/messages/message-services.ts';
import { createEmitter } from '#main/lib/emitter.ts';
import { createManualTime } from '#tests/support/manual-time.ts';

function scene() {
  const time = createManualTime();
  const changes = createEmitter<MessagesChange>();
  const onKnown = vi.fn();
  let state: MessagesState = { ...noMessages, syncedAt: 1_000 };
  const answers = createAnswersFirst({
    messages: () => ({ state: () => state, onChange: (listener) => changes.subscribe(listener) }),
    scheduler: time.scheduler,
    onKnown,
  });
  const tell = (differences: Partial<MessagesState>): void => {
    state = { ...state, ...differences };
    changes.emit({ type: 'messages', messages: state });
  };
  return { answers, time, onKnown, tell };
}

describe('what came in while nobody listened', () => {
  it('is known once the texts were read, and not before', () => {
    const { answers, onKnown, tell } = scene();
    expect(answers.areKnown()).toBe(true);
    answers.begin();
    tell({ version: 7, error: { code: 'server-error' } });
    expect(answers.areKnown()).toBe(false);
    expect(onKnown).not.toHaveBeenCalled();
    tell({ syncedAt: 2_000 });
    expect(answers.areKnown()).toBe(true);
    expect(onKnown).toHaveBeenCalledOnce();
    tell({ syncedAt: 3_000 });
    expect(onKnown).toHaveBeenCalledOnce();
  });

  it('is not waited for longer than half a minute', async () => {
    const { answers, time, onKnown } = scene();
    answers.begin();
    await time.pass(29_999);
    expect(answers.areKnown()).toBe(false);
    await time.pass(1);
    expect(answers.areKnown()).toBe(true);
    expect(onKnown).toHaveBeenCalledOnce();
  });

  it('is asked for anew after another such time', async () => {
    const { answers, time, onKnown, tell } = scene();
    answers.begin();
    await time.pass(20_000);
    answers.begin();
    await time.pass(20_000);
    expect(answers.areKnown()).toBe(false);
    tell({ syncedAt: 2_000 });
    expect(onKnown).toHaveBeenCalledOnce();
  });

  it('is nobody’s business when the app ends', async () => {
    const { answers, time, onKnown, tell } = scene();
    answers.begin();
    answers.dispose();
    tell({ syncedAt: 2_000 });
    await time.pass(60_000);
    expect(onKnown).not.toHaveBeenCalled();
  });
});
