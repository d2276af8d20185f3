import { act, cleanup, render } from '@testing-library/react';
import metadata from 'libphonenumber-js/min/metadata';
import { I18nextProvider } from 'react-i18next';
import { afterEach } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { AppProvider } from '#renderer/app-context.tsx';
import { createCatalogue } from '#renderer/catalogue.ts';
import { App } from '#renderer/features/shell/app.tsx';
import { createFormats } from '#renderer/formats.ts';
import type { PictureDesk } from '#renderer/pictures/picture-desk.ts';
import { createAppStore, type AppStore } from '#renderer/store/create-app-store.ts';
import { createPreferences } from '#renderer/store/preferences.ts';
import type { FakeBridge } from './fake-bridge.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

export const formats = createFormats(createNumberingPlan(metadata), 'en-US');
export const { t } = createCatalogue();

/** jsdom draws nothing, so no file has a picture. */
const noPictures: PictureDesk = {
  preview: () => Promise.resolve(null),
  known: () => null,
  shrink: () => Promise.resolve(null),
};

export interface RenderedApp {
  readonly store: AppStore;
  /** Lets main's answers arrive. */
  readonly settle: () => Promise<void>;
}

/** The whole window on a fake main process, after its first answers. */
export async function renderApp(bridge: FakeBridge): Promise<RenderedApp> {
  // What jsdom does not lay out it cannot scroll either.
  Element.prototype.scrollIntoView = () => undefined;
  // Nor does it draw a top layer; whether a question is open is all that matters here.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  let made = 0;
  const store = createAppStore({
    bridge,
    preferences: createPreferences(localStorage),
    formats,
    newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  });
  const settle = (): Promise<void> =>
    act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  render(
    <I18nextProvider i18n={createCatalogue()}>
      <AppProvider services={{ bridge, store, formats, pictures: noPictures }}>
        <App />
      </AppProvider>
    </I18nextProvider>,
  );
  await settle();
  return { store, settle };
}
