import { fireEvent, screen, within } from '@testing-library/react';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { DraftView, HistoryEntry, OutgoingView } from '#contract/outgoing-view.ts';
import { createFakeBridge, good, type FakeBridge } from './fake-bridge.ts';
import { everyKind } from './listings.ts';
import { renderApp, type RenderedApp } from './render-app.tsx';
import { snapshotOf } from './truth.ts';

interface StoredOutbox {
  readonly texts?: readonly OutgoingView[];
  readonly drafts?: readonly DraftView[];
  readonly history?: readonly HistoryEntry[];
}

const pageOf =
  <Row,>(rows: readonly Row[]) =>
  ({ offset, limit }: { readonly offset: number; readonly limit: number }) =>
    good({ total: rows.length, rows: rows.slice(offset, offset + limit) });

type Answers = Parameters<typeof createFakeBridge>[2];

/** A main process with these texts and drafts, and the numbers of every kind. */
export function outboxBridge(
  { texts = [], drafts = [], history = [] }: StoredOutbox,
  changes: Partial<AppSnapshot> = {},
  answers: Answers = {},
): FakeBridge {
  const numbers = { ...snapshotOf().numbers, total: everyKind.length };
  return createFakeBridge(snapshotOf({ numbers, ...changes }), everyKind, {
    'outbox:page': pageOf(texts),
    'drafts:page': pageOf(drafts),
    'outbox:history': () => good(history),
    ...answers,
  });
}

/** The window with the outbox open. */
export async function openOutbox(bridge: FakeBridge): Promise<RenderedApp> {
  const app = await renderApp(bridge);
  fireEvent.click(screen.getByRole('link', { name: /^Outbox/ }));
  await app.settle();
  return app;
}

export const page = (): HTMLElement => screen.getByRole('main', { name: 'Outbox' });

export const section = (name: string): HTMLElement => within(page()).getByRole('region', { name });

export const press = (name: string | RegExp): void => {
  fireEvent.click(within(page()).getByRole('button', { name }));
};
