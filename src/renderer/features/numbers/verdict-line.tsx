import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerdictLevel } from '#domain/verdict.ts';
import { Icon } from '../../ui/icon.tsx';

interface VerdictLineProps {
  readonly level: VerdictLevel;
  readonly note: string;
}

/** "Ready · your inbox": icon, word and note, in the same words wherever it stands. */
export function VerdictLine({ level, note }: VerdictLineProps): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="verdict" data-verdict={level}>
      <Icon name={level} />
      <span className="verdict__text">
        <span className="verdict__word">{t(`verdict.levels.${level}`)}</span> · {note}
      </span>
    </span>
  );
}
