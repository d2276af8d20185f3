import type { ReactElement } from 'react';
import type { Template } from '#domain/templates/template.ts';
import { Option } from '../../ui/option.tsx';
import { Said } from '../../ui/said.tsx';
import { TemplateUse } from './template-use.tsx';
import { templateListId } from './template-menu-ids.ts';

interface TemplateOptionProps {
  readonly template: Template;
  /** The words as they would be put in. */
  readonly words: string;
  readonly isActive: boolean;
  readonly isUnregistered: boolean;
}

/** One template of the menu: its name, the beginning of its words, what it is for. */
export function TemplateOption({
  template,
  words,
  isActive,
  isUnregistered,
}: TemplateOptionProps): ReactElement {
  const { id, name, useCase } = template;
  return (
    <Option listId={templateListId} value={id} className="template-option" isActive={isActive}>
      <span className="template-option__name truncate">{name}</span>
      {useCase === null ? null : (
        <span className="template-option__use">
          <Said>, </Said>
          <TemplateUse useCase={useCase} isUnregistered={isUnregistered} />
        </span>
      )}
      <span className="template-option__text truncate">
        <Said>, </Said>
        {words}
      </span>
    </Option>
  );
}
