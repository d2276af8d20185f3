import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { knownUseCases, type KnownUseCase } from '#domain/registration.ts';
import { Select } from '../../ui/select.tsx';
import { nameOfUseCase } from '../numbers/registration-words.ts';

interface UseCaseSelectProps {
  readonly id: string;
  readonly describedBy?: string;
  readonly useCase: KnownUseCase | null;
  readonly onChoose: (useCase: KnownUseCase | null) => void;
}

/** Nobody writes a template for these. */
const offered: readonly KnownUseCase[] = knownUseCases.filter(
  (useCase) => useCase !== 'Unknown' && useCase !== 'Mixed',
);

/** What a template is for: one of the uses that campaigns are registered for, or nothing. */
export function UseCaseSelect({ id, describedBy, useCase, onChoose }: UseCaseSelectProps): ReactElement {
  const { t } = useTranslation();
  const shown = useCase === null || offered.includes(useCase) ? offered : [...offered, useCase];
  return (
    <Select
      id={id}
      describedBy={describedBy}
      choices={[
        { value: '', label: t('templates.noUse') },
        ...shown.map((value) => ({ value, label: nameOfUseCase(value, t) })),
      ]}
      chosen={useCase ?? ''}
      onChoose={(value) => onChoose(value === '' ? null : value)}
    />
  );
}
