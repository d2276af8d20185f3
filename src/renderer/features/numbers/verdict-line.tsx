import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerdictLevel } from '#domain/verdict/finding.ts';
import { Icon } from '../../ui/icon.tsx';
import { Said } from '../../ui/said.tsx';

interface VerdictLineProps {
  readonly level: VerdictLevel;
  readonly note: ReactNode;
  /** The word of the level, where another one says more. */
  readonly word?: string;
}

/** "Ready · your inbox": icon, word and note, in the same words wherever it stands. */
export function VerdictLine({ level, note, word }: VerdictLineProps): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="verdict" data-verdict={level}>
      <Icon name={level} />
      <span className="verdict__text">
        <span className="verdict__word">{word ?? t(`verdict.levels.${level}`)}</span>
        <Said>, </Said>
        <span aria-hidden="true">{'\u00a0· '}</span>
        {note}
      </span>
    </span>
  );
}
