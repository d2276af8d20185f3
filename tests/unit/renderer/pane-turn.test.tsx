import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conversationKey } from '#domain/messages/conversation.ts';
import {
  conversationBridge,
  danaAtVirginia,
  messageOf,
  renderConversation,
  virginia,
} from './support/conversations.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { fileOf } from './support/files.ts';
import { everyKind } from './support/listings.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

const owen = '+17035550114';
const owenAtVirginia = conversationKey(virginia, [owen]);
const day = 86_400_000;

const message = (): HTMLElement => screen.getByRole('textbox', { name: 'Message' });
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

describe('what stands open for a conversation', () => {
  const stored: Parameters<typeof conversationBridge>[0] = {
    texts: [[messageOf()], [messageOf({ id: '401', people: [owen] })]],
    older: 'none',
  } as const;

  it.each([
    ['the choice of a time', 'Send later', 'dialog'],
    ['the templates', 'Insert a template', 'dialog'],
    ['the menu beside Send', 'Other ways to send', 'menu'],
  ])('closes with it: %s', async (_what, button, role) => {
    const bridge = conversationBridge(stored);
    const { settle } = await renderConversation(bridge, danaAtVirginia);
    press(button);
    await settle();
    expect(screen.queryByRole(role, { hidden: true })).not.toBeNull();
    // A notification was clicked.
    bridge.push({ type: 'show', place: { kind: 'conversation', key: owenAtVirginia } });
    await settle();
    expect(screen.queryByRole(role, { hidden: true })).toBeNull();
  });
});

describe('a new text', () => {
  it('begins without the errors of the one before', async () => {
    const { store, settle } = await renderApp(
      createFakeBridge(
        snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } }),
        everyKind,
      ),
    );
    const to = (): HTMLElement => screen.getByRole('combobox', { name: 'To' });
    act(() => store.getState().setText('Hello'));
    fireEvent.keyDown(message(), { key: 'Enter' });
    expect(to().getAttribute('aria-invalid')).toBe('true');
    await act(() => store.getState().startNew());
    await settle();
    expect(to().getAttribute('aria-invalid')).toBe('false');
  });
});

describe('the focus', () => {
  const open = async () => {
    const bridge = conversationBridge({ texts: [[messageOf()]], older: 'none' });
    return renderConversation(bridge, danaAtVirginia);
  };

  it('goes to Later when the time is given up that it came from', async () => {
    const { store } = await open();
    act(() => store.getState().setTime(Date.now() + day, true));
    const change = screen.getByRole('button', { name: 'Change' });
    change.focus();
    fireEvent.click(change);
    const dialog = screen.getByRole('dialog', { name: 'Send later', hidden: true });
    const none = within(dialog).getByRole('button', { name: 'No time, send at once', hidden: true });
    none.focus();
    fireEvent.click(none);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send later' }));
  });

  it('goes to Attach when the notes of files are put away', async () => {
    const { store } = await open();
    act(() => store.getState().noteFiles([{ name: 'plan.exe', why: 'type' }]));
    screen.getByRole('button', { name: 'Put away' }).focus();
    press('Put away');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Attach a file' }));
  });

  it('goes to the message when the number of the conversation is taken again', async () => {
    const { store } = await open();
    act(() => store.getState().chooseFrom('mine'));
    screen.getByRole('button', { name: 'Use Virginia' }).focus();
    press('Use Virginia');
    expect(document.activeElement).toBe(message());
  });

  it('goes to the message when all files are taken out by their shortcut', async () => {
    const { store } = await open();
    act(() => store.setState({ files: [fileOf()], draftId: 'd1' }));
    screen.getByRole('button', { name: 'Remove fence.jpg' }).focus();
    fireEvent.keyDown(document.activeElement ?? document.body, {
      key: 'P',
      code: 'KeyP',
      ctrlKey: true,
      shiftKey: true,
    });
    expect(store.getState().files).toEqual([]);
    expect(document.activeElement).toBe(message());
  });
});
