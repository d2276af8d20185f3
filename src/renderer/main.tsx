import metadata from 'libphonenumber-js/min/metadata';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { rememberedPlan } from '#domain/remembered-plan.ts';
import { readBridge } from './api.ts';
import { AppProvider } from './app-context.tsx';
import { createCatalogue } from './catalogue.ts';
import { App } from './features/shell/app.tsx';
import { createFormats } from './formats.ts';
import { createPictureDesk } from './pictures/picture-desk.ts';
import { createAppStore } from './store/create-app-store.ts';
import { createPreferences } from './store/preferences.ts';
import './styles/index.css';

const bridge = readBridge();
const formats = createFormats(rememberedPlan(createNumberingPlan(metadata)), navigator.language);
const store = createAppStore({
  bridge,
  preferences: createPreferences(localStorage),
  formats,
  newId: () => crypto.randomUUID(),
});

const pictures = createPictureDesk(
  () => new Worker(new URL('./pictures/picture-worker.ts', import.meta.url), { type: 'module' }),
);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createCatalogue()}>
      <AppProvider services={{ bridge, store, formats, pictures }}>
        <App />
      </AppProvider>
    </I18nextProvider>
  </StrictMode>,
);
