import type { TFunction } from 'i18next';
import type { Person } from '#domain/person.ts';

/** "Nora Lindqvist, ext. 204" */
export function personWords(person: Person, t: TFunction): string {
  return person.extensionNumber === null
    ? person.name
    : t('kind.ownerExtension', { owner: person.name, extension: person.extensionNumber });
}
