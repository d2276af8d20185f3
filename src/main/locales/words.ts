import { createInstance } from 'i18next';
import english from './en.json';

/** The names of all words, `tray.open`; the endings of plural forms are left to i18next. */
type KeyOf<Node, Path extends string = ''> = {
  [Name in keyof Node & string]: Node[Name] extends string
    ? `${Path}${Name extends `${infer Base}_${'one' | 'other'}` ? Base : Name}`
    : KeyOf<Node[Name], `${Path}${Name}.`>;
}[keyof Node & string];

export type WordKey = KeyOf<typeof english>;

/** One phrase of the catalogue, with what stands in its braces; `count` chooses the plural. */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The catalogue of every word that main shows: menus, tray, notifications. Nothing is escaped: it is no HTML. */
export function createWords(): Words {
  const catalogue = createInstance();
  void catalogue.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  });
  return (key, values = {}) => catalogue.t(key, values);
}
