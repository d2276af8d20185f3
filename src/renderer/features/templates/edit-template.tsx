import { useEffect, type ReactElement } from 'react';
import type { Template } from '#domain/templates/template.ts';
import { TemplateForm } from './template-form.tsx';
import { useTemplateForm } from './use-template-form.ts';

interface EditTemplateProps {
  /** The one that is changed; null for a new one. */
  readonly template: Template | null;
  /** Whether leaving would lose something. */
  readonly onChanged: (isChanged: boolean) => void;
  readonly onSaved: (template: Template) => void;
  readonly onCancel: () => void;
}

/** The form, and word of what would be lost with it. */
export function EditTemplate({ template, onChanged, onSaved, onCancel }: EditTemplateProps): ReactElement {
  const form = useTemplateForm(template);
  const { isChanged } = form;
  useEffect(() => onChanged(isChanged));
  return <TemplateForm template={template} form={form} onSaved={onSaved} onCancel={onCancel} />;
}
