import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConversationView } from '#contract/message-view.ts';
import type { Message } from '#domain/messages/message.ts';
import { conversationOf, dana, danaAtVirginia, messageOf } from './support/conversations.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
const find = (): HTMLElement => screen.getByRole('combobox', { name: 'Find a number, owner or use case' });
/** What is read with the field. */
const note = (): string =>
  document.getElementById(find().getAttribute('aria-describedby') ?? '')?.textContent ?? '';

const lastWith = (direction: Message['direction']): ConversationView =>
  conversationOf([
    messageOf({ conversation: danaAtVirginia, direction, createdAt: new Date(2020, 2, 4, 15, 5).getTime() }),
  ]);

/** The From menu of a text to these. */
async function openMenu(to: string, last: ConversationView | null): Promise<FakeBridge> {
  const bridge = createFakeBridge(truth, everyKind, { 'conversations:last-with': () => good(last) });
  const { store, settle } = await renderApp(bridge);
  act(() => store.getState().setTo(to));
  fireEvent.click(screen.getByRole('button', { name: /^From / }));
  await settle();
  return bridge;
}
const asked = (bridge: FakeBridge): readonly unknown[] =>
  bridge.asked.flatMap(({ channel, request }) => (channel === 'conversations:last-with' ? [request] : []));

describe('the last text with the person, in the From menu', () => {
  it('says which number they texted', async () => {
    const bridge = await openMenu('(703) 555-0168', lastWith('inbound'));
    expect(note()).toMatch(/^\(703\) 555-0168 last texted Virginia, .*Mar.* 4.*3:05\sPM$/);
    expect(asked(bridge)).toEqual([{ person: dana }]);
  });

  it('says from which number they were texted', async () => {
    await openMenu('(703) 555-0168', lastWith('outbound'));
    expect(note()).toMatch(/^You last texted \(703\) 555-0168 from Virginia, /);
  });

  it('says nothing of a number that is not the user’s any more, and of nobody', async () => {
    const gone = { ...lastWith('inbound'), number: '+12025550100' };
    await openMenu('(703) 555-0168', gone);
    expect(note()).toBe('');
  });

  it('is not asked for where several are texted', async () => {
    const bridge = await openMenu('(703) 555-0168, (703) 555-0169', lastWith('inbound'));
    expect(note()).toBe('');
    expect(asked(bridge)).toEqual([]);
  });
});
