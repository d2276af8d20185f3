import type { Page } from 'playwright';
import type { Channel, Envelope, Request, Response } from '#contract/channels.ts';

/** Asks main through the window's own bridge, as the window does; a refusal throws with its code. */
export async function askMain<Name extends Channel>(
  page: Page,
  channel: Name,
  request: Request<Name>,
): Promise<Response<Name>> {
  const envelope = await page.evaluate(
    async ([name, asked]) => {
      const { fromline } = globalThis as unknown as {
        fromline: { calls: Record<string, (request: unknown) => Promise<unknown>> };
      };
      return fromline.calls[name]?.(asked);
    },
    [channel, request] as const,
  );
  const answer = envelope as Envelope<Response<Name>>;
  if (!answer.ok) throw new Error(`${channel} was refused: ${answer.error.code}`);
  return answer.value;
}
