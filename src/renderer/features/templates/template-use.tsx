import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownUseCase } from '#domain/registration.ts';
import { Icon } from '../../ui/icon.tsx';
import { nameOfUseCase } from '../numbers/registration-words.ts';

interface TemplateUseProps {
  readonly useCase: KnownUseCase;
  /** The number that is chosen is not registered for it. */
  readonly isUnregistered?: boolean;
}

/** What a template is for, as a tag. */
export function TemplateUse({ useCase, isUnregistered = false }: TemplateUseProps): ReactElement {
  const { t } = useTranslation();
  const use = nameOfUseCase(useCase, t);
  return (
    <span className="chip" data-size="sm" data-tone={isUnregistered ? 'limited' : undefined}>
      <Icon name="tag" size={12} />
      {isUnregistered ? t('templates.useUnregistered', { use }) : use}
    </span>
  );
}
