import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  conversationBridge,
  conversationOf,
  danaAtVirginia,
  messageOf,
  virginia,
} from './support/conversations.ts';
import { good } from './support/fake-bridge.ts';
import { renderApp } from './support/render-app.tsx';
import { chooseVirginia, rows, stored } from './support/stored-conversations.ts';

describe('the search', () => {
  const hit = messageOf({ text: 'May I paint the frames inside?' });
  const search = async (find: string, hits = [hit]) => {
    const bridge = conversationBridge(
      stored(),
      {},
      {
        'conversations:find': () =>
          good(hits.map((message) => ({ message, conversation: conversationOf([message]) }))),
      },
    );
    const app = await renderApp(bridge);
    chooseVirginia();
    await app.settle();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search Virginia' }), { target: { value: find } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await app.settle();
    return { bridge, ...app };
  };

  it('shows texts with the words marked, and opens the conversation at one', async () => {
    const { bridge, store } = await search('paint the');
    expect(bridge.asked.findLast(({ channel }) => channel === 'conversations:find')?.request).toEqual({
      words: 'paint the',
      within: { number: virginia },
    });
    const [row] = within(screen.getByRole('list', { name: 'Texts found' })).getAllByRole('link');
    expect([...(row?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'paint',
      'the',
    ]);
    fireEvent.click(row ?? document.body);
    expect(store.getState().view).toMatchObject({ kind: 'conversation', key: danaAtVirginia, at: hit.id });
  });

  it('has one tab stop, and arrow keys', async () => {
    await search('paint', [hit, messageOf({ id: '777', text: 'The paint is dry.' })]);
    const found = within(screen.getByRole('list', { name: 'Texts found' })).getAllByRole('link');
    expect(found.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    found[0]?.focus();
    fireEvent.keyDown(found[0] ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(found[1]);
  });

  it('says that nothing was found, and Escape ends it', async () => {
    await search('zebra', []);
    expect(screen.getAllByText('No text matches “zebra”')).not.toHaveLength(0);
    fireEvent.keyDown(screen.getByRole('searchbox', { name: 'Search Virginia' }), { key: 'Escape' });
    expect(rows()).toHaveLength(3);
  });
});
