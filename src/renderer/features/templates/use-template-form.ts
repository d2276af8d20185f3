import { useState } from 'react';
import type { AppError } from '#domain/app-error.ts';
import type { KnownUseCase } from '#domain/registration.ts';
import { measureText, type TextMeasure } from '#domain/sms-text.ts';
import type { Template } from '#domain/templates/template.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';

/** What cannot be saved as it is, and where. */
export type FormFault = 'name-empty' | 'text-empty' | 'too-long';

export interface TemplateFormModel {
  readonly name: string;
  readonly text: string;
  readonly useCase: KnownUseCase | null;
  readonly measure: TextMeasure;
  /** Something is not as it was at the beginning. */
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** Shown from the first press of Save on. */
  readonly fault: FormFault | null;
  /** Why the last save failed; what was written stays. */
  readonly error: AppError | null;
  readonly setName: (name: string) => void;
  readonly setText: (text: string) => void;
  readonly setUseCase: (useCase: KnownUseCase | null) => void;
  /** The template as it was saved; null when it was not. */
  readonly save: () => Promise<Template | null>;
}

/** @param template the one that is changed; null for a new one */
export function useTemplateForm(template: Template | null): TemplateFormModel {
  const { bridge } = useServices();
  const [name, setName] = useState(template?.name ?? '');
  const [text, setText] = useState(template?.text ?? '');
  const [useCase, setUseCase] = useState(template?.useCase ?? null);
  const [isSaving, setSaving] = useState(false);
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const measure = measureText(text);

  const faultOf = (): FormFault | null => {
    if (name.trim() === '') return 'name-empty';
    if (text.trim() === '') return 'text-empty';
    return measure.excess > 0 ? 'too-long' : null;
  };
  const fault = faultOf();

  return {
    name,
    text,
    useCase,
    measure,
    isChanged:
      name !== (template?.name ?? '') ||
      text !== (template?.text ?? '') ||
      useCase !== (template?.useCase ?? null),
    isSaving,
    fault: isTried ? fault : null,
    error,
    setName,
    setText,
    setUseCase,
    save: async () => {
      setTried(true);
      if (fault !== null || isSaving) return null;
      setSaving(true);
      setError(null);
      const request = { id: template?.id ?? null, name: name.trim(), text, useCase };
      const answer = await ask(bridge, 'templates:save', request);
      setSaving(false);
      if (answer.ok) return answer.value;
      setError(answer.error);
      return null;
    },
  };
}
