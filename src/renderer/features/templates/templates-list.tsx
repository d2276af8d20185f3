import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatesView } from '#contract/template-channels.ts';
import { templateLimits } from '#domain/templates/template.ts';
import { Icon } from '../../ui/icon.tsx';
import { CompanyTemplateRow, OwnTemplateRow } from './template-row.tsx';
import type { TemplateActions } from './use-template-actions.ts';

export const newTemplateId = 'new-template';

interface TemplatesListProps {
  readonly view: TemplatesView;
  readonly actions: TemplateActions;
  readonly onNew: () => void;
}

/** The person's own in their order, then the company's. */
export function TemplatesList({ view, actions, onNew }: TemplatesListProps): ReactElement {
  const { t } = useTranslation();
  const own = view.templates.filter(({ scope }) => scope === 'personal');
  const company = view.templates.filter(({ scope }) => scope === 'company');
  const mayEdit = view.mayEdit !== false;
  return (
    <>
      {mayEdit ? null : <p className="templates__note">{t('templates.mayNotEdit')}</p>}
      <section aria-labelledby="templates-own">
        <header className="templates__head">
          <h3 id="templates-own">{t('templates.scopes.personal')}</h3>
          <span className="dim">
            {t('templates.count', { count: own.length, most: templateLimits.personal })}
          </span>
          <button
            type="button"
            className="btn push"
            data-size="sm"
            id={newTemplateId}
            aria-disabled={!mayEdit}
            onClick={() => {
              if (mayEdit) onNew();
            }}
          >
            <Icon name="compose" size={14} />
            {t('templates.new')}
          </button>
        </header>
        {own.length === 0 ? (
          <p className="templates__none">{t('templates.noneOwn')}</p>
        ) : (
          <ul className="templates__rows">
            {own.map((template, index) => (
              <OwnTemplateRow
                key={template.id}
                template={template}
                isLast={index === own.length - 1}
                mayEdit={mayEdit}
                actions={actions}
              />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="templates-company">
        <header className="templates__head">
          <h3 id="templates-company">{t('templates.scopes.company')}</h3>
        </header>
        {company.length === 0 ? (
          <p className="templates__none">
            {t(view.knowsCompany ? 'templates.noneCompany' : 'templates.companyUnknown')}
          </p>
        ) : (
          <ul className="templates__rows">
            {company.map((template) => (
              <CompanyTemplateRow key={template.id} template={template} actions={actions} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
