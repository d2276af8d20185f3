import type { ElectronApplication, Page } from 'playwright';

/** Milliseconds from key to key of somebody who types fast. */
const cadence = 70;
/** Keys after which something went wrong. */
const mostKeys = 1_500;
const letters = 'a quick brown fox jumps over the lazy dog and naps ';

/** What the window saw until the recording ended. */
export interface Typing {
  /** From each key to the end of the first frame that shows it, in milliseconds. */
  readonly keys: readonly number[];
  readonly milliseconds: number;
}

/** Records until so many keys were shown, or while so many syncs are asked for, each after the one before. */
type Recording =
  { readonly until: 'keys'; readonly count: number } | { readonly until: 'synced'; readonly times: number };

/** In the page itself, so that no message between the processes counts. The time of a key is the browser's own. */
function record(page: Page, recording: Recording): Promise<Typing> {
  return page.evaluate(async (asked) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const { fromline } = globalThis as unknown as {
      fromline: {
        calls: { 'messages:sync': (request: null) => Promise<unknown> };
        onEvent: (
          listener: (event: { change: { type: string; messages?: { syncedAt: number | null } } }) => void,
        ) => () => void;
      };
    };
    const field = document.querySelector<HTMLTextAreaElement>('#compose-message');
    if (field === null) throw new Error('nothing to type into');
    const keys: number[] = [];
    const pressed: number[] = [];
    let end = (): void => undefined;
    const isOver = new Promise<void>((resolve) => {
      end = resolve;
    });
    const onKey = (event: KeyboardEvent): void => void pressed.push(event.timeStamp);
    const onInput = async (): Promise<void> => {
      const began = pressed.shift();
      if (began === undefined) return;
      await frame();
      // The frame after the one that has the letter begins when that one is painted.
      await frame();
      keys.push(performance.now() - began);
      if (asked.until === 'keys' && keys.length === asked.count) end();
    };
    const listen = (): void => void onInput();
    field.addEventListener('keydown', onKey);
    field.addEventListener('input', listen);
    const began = performance.now();
    let syncedAt: number | null = null;
    let synced = 0;
    const sync = (): void => void fromline.calls['messages:sync'](null);
    const stop = fromline.onEvent(({ change: { type, messages } }) => {
      if (asked.until !== 'synced' || type !== 'messages' || messages === undefined) return;
      if (messages.syncedAt === syncedAt) return;
      syncedAt = messages.syncedAt;
      synced += 1;
      if (synced === asked.times) end();
      else sync();
    });
    if (asked.until === 'synced') sync();
    await isOver;
    stop();
    field.removeEventListener('keydown', onKey);
    field.removeEventListener('input', listen);
    return { keys, milliseconds: performance.now() - began };
  }, recording);
}

/** Types at an even pace into the empty Message field, whether the window keeps up or not. */
export async function typeWhile(page: Page, recording: Recording): Promise<Typing> {
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.fill('');
  await field.focus();
  const end = { isReached: false };
  const recorded = record(page, recording).finally(() => {
    end.isReached = true;
  });
  const presses: Promise<void>[] = [];
  for (let key = 0; !end.isReached; key += 1) {
    if (key > mostKeys) throw new Error('the recording did not end');
    const letter = letters[key % letters.length] ?? 'a';
    presses.push(page.keyboard.press(letter === ' ' ? 'Space' : letter));
    await page.waitForTimeout(cadence);
  }
  await Promise.all(presses);
  return recorded;
}

/** Begins to watch main's event loop. Gives back how to read the longest time, in milliseconds, that it was held up. */
export async function watchMain(app: ElectronApplication): Promise<() => Promise<number>> {
  const watch = await app.evaluateHandle(() => {
    const every = 5;
    const seen = { longest: 0 };
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last - every);
      last = now;
    }, every);
    return { seen, stop: () => clearInterval(timer) };
  });
  return async () => {
    const longest = await watch.evaluate(({ seen, stop }) => {
      stop();
      return seen.longest;
    });
    await watch.dispose();
    return longest;
  };
}
