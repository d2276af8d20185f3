import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { conversationKey } from '#domain/messages/conversation.ts';
import { standardSettings } from '#domain/app-settings.ts';
import { conversationOf, messageOf } from './support/conversations.ts';
import { good } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { acceptedTexts, textOf } from './support/truth.ts';
import { openWindow, type Opened } from './support/window.ts';

const sales = '+16505550110';
const ruth = '+17035550186';
const owen = '+17035550114';
const settings = standardSettings;
type Answers = NonNullable<Parameters<typeof openWindow>[2]>;

async function openAt(
  from: string,
  changes: Parameters<typeof openWindow>[1] = {},
  answers: Answers = {},
): Promise<Opened> {
  const app = await openWindow(
    everyKind,
    { settings, ...changes },
    { 'outbox:enqueue': (request) => acceptedTexts(request, { from: sales }), ...answers },
  );
  act(() => app.store.getState().chooseFrom(from));
  return app;
}
async function press(app: Opened, people: readonly string[], text = 'Hello'): Promise<void> {
  act(() => {
    app.store.getState().setTo(people.map((person) => `${person}\n`).join(''));
    app.store.getState().setText(text);
  });
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Message' }), { key: 'Enter' });
  await app.settle();
}
const question = (): HTMLElement => screen.getByRole('alertdialog');
const isAsked = (): boolean => screen.queryByRole('alertdialog') !== null;
const answer = (name: string): void => void fireEvent.click(within(question()).getByRole('button', { name }));
const sent = ({ bridge }: Opened): readonly unknown[] =>
  bridge.asked.filter(({ channel }) => channel === 'outbox:enqueue').map(({ request }) => request);

describe('the first text from a shared number', () => {
  it('asks, says who sees it and where replies go, and goes when that is wanted', async () => {
    const app = await openAt('sales');
    await press(app, [ruth]);
    expect(question().textContent).toContain('First text from Sales to (703) 555-0186');
    expect(question().textContent).toContain(
      'People in the Sales queue see it; replies go to the Sales queue.',
    );
    expect(sent(app)).toEqual([]);
    answer('Send from Sales');
    await app.settle();
    expect(sent(app)).toMatchObject([{ sends: [{ to: [ruth], text: 'Hello' }] }]);
    // The outbox knows of it now.
    await press(app, [ruth], 'And another');
    expect(isAsked()).toBe(false);
    expect(sent(app)).toHaveLength(2);
  });

  it('stays in the pane when it is cancelled, and asks again', async () => {
    const app = await openAt('sales');
    await press(app, [ruth]);
    expect(document.activeElement).toBe(within(question()).getByRole('button', { name: 'Cancel' }));
    answer('Cancel');
    expect(isAsked()).toBe(false);
    expect(app.store.getState().text).toBe('Hello');
    await press(app, [ruth]);
    expect(isAsked()).toBe(true);
    expect(sent(app)).toEqual([]);
  });

  it('asks once for several people, with how many are new', async () => {
    const known = conversationOf([messageOf({ number: sales, people: [owen] })]);
    const app = await openAt(
      'sales',
      {},
      {
        'conversations:read': ({ key }) => good(key === conversationKey(sales, [owen]) ? known : null),
      },
    );
    await press(app, [ruth, owen, '+17035550115']);
    expect(question().textContent).toContain('First text from Sales to 2 of 3 people');
    answer('Send from Sales');
    await app.settle();
    expect(sent(app)).toHaveLength(1);
  });

  it('says so where all of them are new; a key that is held since Send answers nothing', async () => {
    const app = await openAt('sales');
    await press(app, [ruth, owen]);
    expect(question().textContent).toContain('First text from Sales to 2 people');
    const cancel = within(question()).getByRole('button', { name: 'Cancel' });
    expect(fireEvent.keyDown(cancel, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(cancel, { key: 'Enter' })).toBe(true);
  });

  it.each([
    ['from an own number', 'mine', settings],
    ['when nobody wants to be asked', 'sales', { ...settings, asksFirstText: false }],
  ])('is not asked about %s', async (_name, from, chosen) => {
    const app = await openAt(from, { settings: chosen });
    await press(app, [ruth]);
    expect(isAsked()).toBe(false);
    expect(sent(app)).toHaveLength(1);
  });

  it('is none where a text of the same people waits already', async () => {
    const app = await openAt('sales', { outbox: [textOf({ from: sales, to: [ruth] })] });
    await press(app, [ruth]);
    expect(sent(app)).toHaveLength(1);
  });

  it('does not go to somebody who was written into To while the window looked whether the others are new', async () => {
    const known = conversationOf([messageOf({ number: sales, people: [owen] })]);
    const app = await openAt('sales', {}, { 'conversations:read': () => good(known) });
    act(() => {
      app.store.getState().setTo(`${owen}\n`);
      app.store.getState().setText('Hello');
    });
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Message' }), { key: 'Enter' });
    act(() => app.store.getState().setTo(`${ruth}\n`));
    await app.settle();
    expect(sent(app)).toEqual([]);
    expect(app.store.getState().text).toBe('Hello');
  });

  it('is asked about once, however often Send is pressed meanwhile, with all that was written', async () => {
    const app = await openAt('sales');
    act(() => {
      app.store.getState().setTo(`${ruth}\n`);
      app.store.getState().setText('Hel');
    });
    const message = screen.getByRole('textbox', { name: 'Message' });
    fireEvent.keyDown(message, { key: 'Enter' });
    fireEvent.keyDown(message, { key: 'Enter' });
    fireEvent.change(message, { target: { value: 'Hello' } });
    await app.settle();
    answer('Send from Sales');
    await app.settle();
    expect(sent(app)).toMatchObject([{ sends: [{ text: 'Hello' }] }]);
  });
});
