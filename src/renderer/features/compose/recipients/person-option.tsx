import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { useServices } from '../../../app-context.tsx';
import type { Formats } from '../../../formats.ts';
import { letters } from '../../../ui/letters.ts';
import { Option } from '../../../ui/option.tsx';
import { Said } from '../../../ui/said.tsx';
import { countryAbroad } from './country-of.ts';
import { peopleListId } from './recipient-ids.ts';
import type { Suggestion } from './suggestion.ts';

interface OptionWords {
  readonly name: string;
  /** Number, kind and country. */
  readonly number: string;
  /** Where the name comes from, or why nobody can be texted there. */
  readonly note: string;
}

function optionWords(
  suggestion: Suggestion,
  homeCountry: string,
  formats: Formats,
  t: TFunction,
): OptionWords {
  if (suggestion.kind === 'number') {
    const country = countryAbroad(suggestion.number, homeCountry, formats);
    return {
      name: formats.phone(suggestion.number, homeCountry),
      number: country === null ? '' : `${country.flag} ${country.name}`,
      note: t('compose.people.asTyped'),
    };
  }
  const { person, refusal } = suggestion;
  const { name, number, kind, source, company, extension } = person;
  const country = number === null ? null : countryAbroad(number, homeCountry, formats);
  const phone =
    number === null ? t('compose.people.extension', { extension }) : formats.phone(number, homeCountry);
  const details = [
    ...(name === null ? [] : [phone]),
    ...(number === null || kind === 'other' ? [] : [t(`compose.people.kinds.${kind}`)]),
    ...(country === null ? [] : [country.name]),
    ...(company === null ? [] : [company]),
  ];
  return {
    name: name ?? phone,
    number: details.filter((part) => part !== '').join(' · '),
    note: refusal === null ? t(`compose.people.sources.${source}`) : t(`compose.people.refusals.${refusal}`),
  };
}

interface PersonOptionProps {
  readonly suggestion: Suggestion;
  readonly place: number;
  readonly isActive: boolean;
  readonly homeCountry: string;
}

/** One row of the list: who, at which number, and where the name comes from. */
export function PersonOption({ suggestion, place, isActive, homeCountry }: PersonOptionProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { name, number, note } = optionWords(suggestion, homeCountry, formats, t);
  const isNamed = suggestion.kind === 'person' && suggestion.person.name !== null;
  return (
    <Option
      listId={peopleListId}
      value={String(place)}
      className="from-option person-option marker"
      isActive={isActive}
      isDisabled={suggestion.refusal !== null}
    >
      <span className="avatar avatar--small" aria-hidden="true">
        {isNamed ? letters(name).toUpperCase() : '#'}
      </span>
      <span className="from-option__who">
        <span className="from-option__name">
          <span className="truncate">
            {name}
            <Said>,</Said>
          </span>
        </span>
        <span className="from-option__number truncate">
          {number}
          {number === '' ? null : <Said>,</Said>}
        </span>
      </span>
      <span className="from-option__kind person-option__note">{note}</span>
    </Option>
  );
}
