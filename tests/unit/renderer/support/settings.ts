import { fireEvent, screen, within } from '@testing-library/react';
import { standardSettings, type AppSettings, type DesktopAbilities } from '#contract/app-settings.ts';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { createFakeBridge } from './fake-bridge.ts';
import { everyKind } from './listings.ts';
import { openWindow, type Opened } from './window.ts';

type Answers = Parameters<typeof createFakeBridge>[2];
export const able: DesktopAbilities = {
  tray: true,
  startAtLogin: true,
  links: true,
  spelling: ['de', 'en-US'],
};

export async function openSettings(
  changes: Partial<AppSnapshot> = {},
  answers: Answers = {},
): Promise<Opened> {
  const app = await openWindow(everyKind, { desktop: able, ...changes }, answers);
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await app.settle();
  return app;
}

export const requests = ({ bridge }: Opened, channel: string): unknown[] =>
  bridge.asked.filter((call) => call.channel === channel).map(({ request }) => request);
export const changesOf = (app: Opened): unknown[] => requests(app, 'settings:change');
export const section = (name: string): HTMLElement => screen.getByRole('region', { name });
export const toggle = (name: string | RegExp): HTMLInputElement => screen.getByRole('switch', { name });
export const radio = (group: string, name: string): HTMLElement =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name });
export const keep = (app: Opened, changes: Partial<AppSettings>): Promise<void> => {
  app.bridge.push({ type: 'settings', settings: { ...standardSettings, ...changes } });
  return app.settle();
};
