import type { FromlineBridge } from '#contract/bridge.ts';
import type { MessageCursor, MessageView, OlderTexts } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { ask } from '../api.ts';
import { cursorOf, isBefore, threadPageSize } from './thread-pages.ts';

export interface PulledMessages {
  /** Oldest first. */
  readonly rows: readonly MessageView[];
  /** Where still older ones are. */
  readonly older: OlderTexts;
}

/**
 * The texts of a conversation before a place. Without `until` it is one page, else everything from there on, that text
 * included.
 */
export async function pullMessages(
  bridge: FromlineBridge,
  conversation: string,
  before: MessageCursor | null,
  until: MessageCursor | null,
): Promise<Result<PulledMessages, AppError>> {
  let rows: readonly MessageView[] = [];
  let cursor = before;
  for (;;) {
    const page = await ask(bridge, 'messages:page', {
      conversation,
      before: cursor,
      limit: threadPageSize,
    });
    if (!page.ok) return err(page.error);
    const { rows: pulled, older } = page.value;
    rows = [...pulled, ...rows];
    const [first] = pulled;
    if (until === null || first === undefined || older !== 'here' || !isBefore(until, first)) {
      const wanted = until === null ? rows : rows.filter((row) => !isBefore(row, until));
      return ok({ rows: wanted, older: wanted.length < rows.length ? 'here' : older });
    }
    cursor = cursorOf(first);
  }
}
