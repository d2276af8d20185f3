import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '#domain/templates/template.ts';
import type { IconName } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TemplateUse } from './template-use.tsx';
import { UseCaseSelect } from './use-case-select.tsx';
import type { TemplateActions } from './use-template-actions.ts';

/** Where the focus finds the button of a template again. */
export const rowButtonId = (id: string, action: 'edit' | 'up' | 'down'): string => `template-${id}-${action}`;

function TemplateWords({ template }: { readonly template: Template }): ReactElement {
  return (
    <>
      <span className="template-row__name">{template.name}</span>
      <p className="template-row__text">{template.text}</p>
    </>
  );
}

interface OwnTemplateRowProps {
  readonly template: Template;
  readonly isLast: boolean;
  /** False when RingCentral does not let this person change them. */
  readonly mayEdit: boolean;
  readonly actions: TemplateActions;
}

/** One of the person's own: what it says, and what can be done with it. */
export function OwnTemplateRow({ template, isLast, mayEdit, actions }: OwnTemplateRowProps): ReactElement {
  const { t } = useTranslation();
  const { id, name, useCase, position } = template;
  const button = (
    action: 'edit' | 'up' | 'down' | 'delete',
    icon: IconName,
    isOff: boolean,
    act: () => void,
  ): ReactElement => (
    <IconButton
      icon={icon}
      label={t(`templates.row.${action}`, { name })}
      size="sm"
      id={action === 'delete' ? undefined : rowButtonId(id, action)}
      // It keeps the focus when a template comes to an end of the list.
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act();
      }}
    />
  );
  return (
    <li className="template-row">
      <div className="template-row__words">
        <TemplateWords template={template} />
        {useCase === null ? null : <TemplateUse useCase={useCase} />}
      </div>
      <div className="template-row__actions">
        {button('up', 'chevron-up', position === 0, () => actions.move(template, -1))}
        {button('down', 'chevron-down', isLast, () => actions.move(template, 1))}
        {button('edit', 'edit', !mayEdit, () => actions.edit(template))}
        {button('delete', 'trash', !mayEdit, () => actions.askToDelete(template))}
      </div>
    </li>
  );
}

interface CompanyTemplateRowProps {
  readonly template: Template;
  readonly actions: TemplateActions;
}

/** One of the company's: only what it is for can be said of it, on this computer. */
export function CompanyTemplateRow({ template, actions }: CompanyTemplateRowProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <li className="template-row">
      <div className="template-row__words">
        <TemplateWords template={template} />
      </div>
      <div className="template-row__use">
        <label className="hidden-label" htmlFor={id}>
          {t('templates.row.use', { name: template.name })}
        </label>
        <UseCaseSelect
          id={id}
          useCase={template.useCase}
          onChoose={(useCase) => actions.tag(template, useCase)}
        />
      </div>
    </li>
  );
}
