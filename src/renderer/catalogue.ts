import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import english from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

/** The catalogue of every word in the window. React escapes by itself, so i18next does not. */
export function createCatalogue(): i18n {
  const catalogue = createInstance();
  void catalogue.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return catalogue;
}
