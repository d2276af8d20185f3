import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { OptionList } from '../../../ui/option-list.tsx';
import type { PeopleFound } from './use-people-found.ts';
import { peopleListId } from './recipient-ids.ts';
import { PersonOption } from './person-option.tsx';
import type { Suggestion } from './suggestion.ts';
import type { SuggestionsModel } from './use-suggestions.ts';

interface PeopleListProps {
  readonly list: SuggestionsModel;
  readonly typing: string;
  readonly homeCountry: string;
  readonly choose: (suggestion: Suggestion) => void;
}

/** Which names are not among those that can be found, and why; null when all are. */
function sourceWords({ addressBook, directory }: PeopleFound, t: TFunction): string | null {
  if (addressBook === 'not-permitted' && directory === 'not-permitted')
    return t('compose.people.neitherShared');
  if (addressBook === 'not-permitted') return t('compose.people.bookNotShared');
  if (directory === 'not-permitted') return t('compose.people.directoryNotShared');
  if (addressBook === 'failed' || directory === 'failed') return t('compose.people.failed');
  return addressBook === 'not-read' || directory === 'not-read' ? t('compose.people.reading') : null;
}

/** The people that could be meant, above the send pane like the From menu. */
export function PeopleList({ list, typing, homeCountry, choose }: PeopleListProps): ReactElement | null {
  const { t } = useTranslation();
  const { isOpen, suggestions, active, found, isCurrent } = list;
  if (!isOpen) return null;
  const isNobody = isCurrent && suggestions.length === 0 && /\p{L}/u.test(typing);
  const sources = found === null ? null : sourceWords(found, t);
  if (suggestions.length === 0 && !isNobody) return null;

  const choosePlace = (place: string): void => {
    const suggestion = suggestions[Number(place)];
    if (suggestion !== undefined) choose(suggestion);
  };
  return (
    // The focus stays in the field whatever is pressed here.
    <div
      className="from-menu people-menu"
      role="presentation"
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.length === 0 ? (
        <p className="from-menu__none" role="status">
          {t('compose.people.nobody')}
        </p>
      ) : (
        <OptionList id={peopleListId} label={t('compose.people.list')} onChoose={choosePlace}>
          {suggestions.map((suggestion, place) => (
            <PersonOption
              key={place}
              suggestion={suggestion}
              place={place}
              isActive={place === active}
              homeCountry={homeCountry}
            />
          ))}
        </OptionList>
      )}
      {sources === null ? null : <p className="from-menu__foot">{sources}</p>}
    </div>
  );
}
