import { fireEvent, screen } from '@testing-library/react';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts';
import { renderApp, type RenderedApp } from './render-app.tsx';
import { snapshotOf } from './truth.ts';

export interface Opened extends RenderedApp {
  readonly bridge: FakeBridge;
}

/** The window of somebody who has these numbers. */
export async function openWindow(
  listings: readonly NumberListing[],
  changes: Partial<AppSnapshot> = {},
  answers: Parameters<typeof createFakeBridge>[2] = {},
): Promise<Opened> {
  const numbers = { ...snapshotOf().numbers, total: listings.length };
  const bridge = createFakeBridge(snapshotOf({ numbers, ...changes }), listings, answers);
  return { bridge, ...(await renderApp(bridge)) };
}

/** Chooses a number in the rail and opens its details. */
export async function openDetails(app: Opened, name: string): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('link', { name: new RegExp(`^${name}`) }));
  fireEvent.click(screen.getByRole('button', { name: `Details of ${name}` }));
  await app.settle();
  return screen.getByRole('main');
}

/** What was last put on the clipboard. */
export function copied(bridge: FakeBridge): string {
  const calls = bridge.asked.filter(({ channel }) => channel === 'app:copy-text');
  const request = calls.at(-1)?.request;
  const text = typeof request === 'object' && request !== null && 'text' in request ? request.text : null;
  return typeof text === 'string' ? text : '';
}
