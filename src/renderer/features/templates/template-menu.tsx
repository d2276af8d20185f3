import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isUseUnregistered } from '#domain/templates/use-reminder.ts';
import { useServices } from '../../app-context.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { OptionGroup } from '../../ui/option-group.tsx';
import { OptionList } from '../../ui/option-list.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useOutside } from '../../ui/use-outside.ts';
import { useConnection } from '../../use-truth.ts';
import { openTemplates } from './open-templates.ts';
import { TemplateOption } from './template-option.tsx';
import { templateFindId, templateListId } from './template-menu-ids.ts';
import { templatesProblem } from './templates-state-words.ts';
import { useTemplateMenu, type TemplateMenuProps } from './use-template-menu.ts';

/** Every template by whose it is, with a search field that keeps the focus. It has the surface of the From menu. */
export function TemplateMenu(props: TemplateMenuProps): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const { online } = useConnection();
  const now = useNow(60_000);
  const menu = useTemplateMenu(props);
  const { sender, onClose } = props;
  const surface = useRef<HTMLDivElement>(null);
  const { view, groups, active } = menu;
  const isEmpty = groups.length === 0;
  const problem = templatesProblem(view, { t, formats, now, online });

  useEffect(() => document.getElementById(templateFindId)?.focus(), []);

  useOutside({ ref: surface, opener: '[data-opens="templates"]', holdsFocus: true }, onClose);

  return (
    <div className="from-menu template-menu" role="dialog" aria-label={t('templates.insert')} ref={surface}>
      <FindField
        id={templateFindId}
        label={t('templates.find')}
        find={menu.find}
        onFind={menu.setFind}
        listId={templateListId}
        isFull={!isEmpty}
        active={active?.id ?? null}
        onKeyDown={menu.onKeyDown}
      />
      <OptionList
        id={templateListId}
        label={t('templates.title')}
        isHidden={isEmpty}
        onChoose={menu.choose}
        onKeyDown={menu.onKeyDown}
      >
        {groups.map(({ scope, templates }) => (
          <OptionGroup key={scope} label={t(`templates.scopes.${scope}`)}>
            {templates.map((template) => (
              <TemplateOption
                key={template.id}
                template={template}
                words={menu.wordsOf(template)}
                isActive={template.id === active?.id}
                isUnregistered={sender !== null && isUseUnregistered(template.useCase, sender.registration)}
              />
            ))}
          </OptionGroup>
        ))}
      </OptionList>
      <p className={isEmpty ? 'from-menu__none' : 'hidden-label'} role="status">
        {isEmpty ? nothing() : ''}
      </p>
      {problem === null ? null : <p className="template-menu__note">{problem}</p>}
      <div className="from-menu__foot">
        <span aria-hidden="true">
          <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd> {t('compose.menu.move')}
        </span>
        <span aria-hidden="true">
          <kbd className="kbd">{t('shortcuts.keys.enter')}</kbd> {t('templates.insertKey')}
        </span>
        <button
          type="button"
          className="btn push"
          data-kind="quiet"
          data-size="sm"
          onKeyDown={menu.onKeyDown}
          onClick={() => {
            onClose();
            // Whoever wrote templates goes on writing the text.
            focusTarget('message');
            openTemplates(store);
          }}
        >
          <Icon name="edit" size={14} />
          {t('templates.edit')}
        </button>
      </div>
    </div>
  );

  function nothing(): string {
    if (menu.find.trim() !== '') return t('templates.nothingFound', { find: menu.find.trim() });
    if (view === null || (view.refreshing && view.checkedAt === null)) return t('templates.reading');
    return problem === null ? t('templates.none') : '';
  }
}
