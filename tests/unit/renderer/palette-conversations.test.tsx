import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { good } from './support/fake-bridge.ts';
import {
  conversationBridge,
  conversationOf,
  dana,
  danaAtVirginia,
  messageOf,
  mine,
} from './support/conversations.ts';
import { renderApp, type RenderedApp } from './support/render-app.tsx';
import { morning } from './support/truth.ts';

const minute = 60_000;
const ruth = '+17035550186';
const danas = messageOf();
const ruths = messageOf({
  id: '502',
  number: mine,
  people: [ruth],
  name: 'Ruth Abernathy',
  writer: ruth,
  isRead: false,
  createdAt: morning - minute,
});
const olders = messageOf({ id: '503', number: mine, people: ['+15405550136'], name: 'Omar Older' });

async function open(): Promise<RenderedApp> {
  const stored = { texts: [[danas], [ruths]], older: 'none' as const };
  const app = await renderApp(
    conversationBridge(
      stored,
      {},
      {
        'conversations:find': ({ words }) =>
          good(
            words.startsWith('omar') || words.startsWith('car')
              ? [
                  { message: olders, conversation: conversationOf([olders]) },
                  { message: danas, conversation: conversationOf([danas]) },
                ]
              : [],
          ),
      },
    ),
  );
  return app;
}

const pressKey = (key: string, modifiers: object): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...modifiers });
const palette = (): HTMLElement => screen.getByRole('dialog', { hidden: true });
const input = (): HTMLElement => within(palette()).getByRole('combobox', { hidden: true });
const people = (): (string | undefined)[] =>
  [...palette().querySelectorAll('[data-option^="conversation-"]')].map(
    (option) => option.querySelector('.palette-option__name')?.textContent,
  );
async function find(app: RenderedApp, words: string): Promise<void> {
  fireEvent.change(input(), { target: { value: words } });
  // Main is asked a moment after the last key.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await app.settle();
}
const shownKey = ({ store }: RenderedApp): string | null => {
  const { view } = store.getState();
  return view.kind === 'conversation' ? view.key : null;
};

describe('the conversations in the palette', () => {
  it('are the newest first, with the number they are of, and open with the focus in the message', async () => {
    const app = await open();
    pressKey('k', { ctrlKey: true });
    await app.settle();
    expect(people()).toEqual(['Dana Whitfield', 'Ruth Abernathy']);
    const option = within(palette()).getByRole('option', { name: /^Dana Whitfield/, hidden: true });
    expect(option.textContent).toContain('from Virginia');
    fireEvent.click(option);
    await app.settle();
    expect(shownKey(app)).toBe(danaAtVirginia);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
  });

  it('are found by name and by number, whatever the punctuation', async () => {
    const app = await open();
    pressKey('k', { ctrlKey: true });
    await find(app, 'abernathy ruth');
    expect(people()).toEqual(['Ruth Abernathy']);
    await find(app, `703.555-${dana.slice(-4)}`);
    expect(people()).toEqual(['Dana Whitfield']);
  });

  it('that are older are found by main, by name and not by their words', async () => {
    const app = await open();
    pressKey('k', { ctrlKey: true });
    await find(app, 'omar');
    expect(people()).toEqual(['Omar Older']);
    await find(app, 'car');
    expect(people()).toEqual([]);
  });
});

describe('the shortcuts of the conversations', () => {
  it('walk through the list and stay at its end', async () => {
    const app = await open();
    pressKey('ArrowDown', { altKey: true });
    expect(shownKey(app)).toBe(danaAtVirginia);
    pressKey('ArrowDown', { altKey: true });
    expect(shownKey(app)).toBe(ruths.conversation);
    pressKey('ArrowDown', { altKey: true });
    expect(shownKey(app)).toBe(ruths.conversation);
    pressKey('ArrowUp', { altKey: true });
    expect(shownKey(app)).toBe(danaAtVirginia);
    await app.settle();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
  });

  it('find the next that is unread', async () => {
    const app = await open();
    pressKey('ArrowDown', { altKey: true, shiftKey: true });
    expect(shownKey(app)).toBe(ruths.conversation);
    await app.settle();
  });

  it('search the texts, from the settings as well', async () => {
    const app = await open();
    pressKey(',', { ctrlKey: true });
    pressKey('F', { ctrlKey: true, shiftKey: true });
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search all conversations' }));
    await app.settle();
  });

  it('choose the sender without leaving the list of all', async () => {
    const app = await open();
    pressKey('2', { ctrlKey: true });
    expect(screen.getByRole('button', { name: /^From Desk phone/ })).toBeTruthy();
    expect(app.store.getState().view).toEqual({ kind: 'list', scope: null });
  });
});
