import { useMemo, useState, type KeyboardEvent } from 'react';
import type { TFunction } from 'i18next';
import type { TemplatesView } from '#contract/template-channels.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { templateScopes, type Template, type TemplateScope } from '#domain/templates/template.ts';
import { fillFields } from '#domain/templates/template-fields.ts';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { useActiveOption } from '../../ui/use-active-option.ts';
import { useHomeCountry, usePerson } from '../../use-truth.ts';
import { nameOfUseCase } from '../numbers/registration-words.ts';
import { matchWords } from '../palette/match-words.ts';
import { insertAtCaret } from './insert-at-caret.ts';
import { useRecipientName } from './use-recipient-name.ts';
import { useTemplates } from './use-templates.ts';
import { valuesFor } from './values-for.ts';

export interface TemplateMenuProps {
  readonly sender: NumberListing | null;
  /** E.164 of everybody the text is for. */
  readonly people: readonly string[];
  readonly onClose: () => void;
}

interface TemplateGroup {
  readonly scope: TemplateScope;
  readonly templates: readonly Template[];
}

export interface TemplateMenuModel {
  /** Null until main answered. */
  readonly view: TemplatesView | null;
  /** Those that match, without empty ones. */
  readonly groups: readonly TemplateGroup[];
  readonly find: string;
  readonly setFind: (find: string) => void;
  readonly active: Template | null;
  /** The words as they would be put in. */
  readonly wordsOf: (template: Template) => string;
  /** @param id of the template */
  readonly choose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function matching(view: TemplatesView | null, find: string, t: TFunction): readonly TemplateGroup[] {
  const matches = matchWords(find);
  const found = (view?.templates ?? []).filter(({ name, text, useCase }) =>
    matches(name, text, useCase === null ? '' : nameOfUseCase(useCase, t)),
  );
  return templateScopes
    .map((scope) => ({ scope, templates: found.filter((template) => template.scope === scope) }))
    .filter(({ templates }) => templates.length > 0);
}

/** Filtering, moving and putting in. A text to one person is filled at once; one to several is filled when it goes. */
export function useTemplateMenu({ sender, people, onClose }: TemplateMenuProps): TemplateMenuModel {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const homeCountry = useHomeCountry();
  const me = usePerson()?.name ?? null;
  const view = useTemplates();
  const [find, setFindWords] = useState('');
  const groups = useMemo(() => matching(view, find, t), [view, find, t]);
  const options = useMemo(() => groups.flatMap(({ templates }) => templates), [groups]);
  const ids = options.map(({ id }) => id);
  const { place, move, reset } = useActiveOption(ids);
  const active = options[place] ?? null;

  const from = sender?.number.e164 ?? null;
  const to = people.length === 1 ? (people[0] ?? null) : null;
  const name = useRecipientName(from, to);
  const wordsOf = ({ text }: Template): string =>
    to === null ? text : fillFields(text, valuesFor({ from, to, name, me, homeCountry }, formats.plan)).text;

  const close = (): void => {
    onClose();
    focusTarget('template');
  };
  const choose = (id: string): void => {
    const template = options.find((each) => each.id === id);
    if (template === undefined) return;
    onClose();
    insertAtCaret(store, sender, wordsOf(template));
    store.getState().noteInserted(template.useCase);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    // A button has its own Enter.
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !isOnButton) {
      if (active !== null) choose(active.id);
    } else if (!move(event.key)) return;
    event.preventDefault();
  };

  return {
    view,
    groups,
    find,
    setFind: (words) => {
      setFindWords(words);
      reset();
    },
    active,
    wordsOf,
    choose,
    onKeyDown,
  };
}
