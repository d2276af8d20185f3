import { useId, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#domain/app-error.ts';
import { Icon } from '../../ui/icon.tsx';
import { errorSentence } from '../shell/error-words.ts';

/** What ties a control to the words of its row. */
interface RowIds {
  readonly control: string;
  readonly label: string;
  /** Of everything that explains it. */
  readonly describedBy: string | undefined;
}

/** What a row says beside its control. */
export interface SettingWords {
  readonly label: string;
  /** What it means; or why it cannot be changed. */
  readonly text?: string;
  /** Why the last change was not made. */
  readonly problem?: AppError | null;
}

interface SettingRowProps extends SettingWords {
  /** The label belongs to one control with the id `control`; else it names a group or stands for itself. */
  readonly labels: 'control' | 'group';
  /** The control; none where there is only something to read. */
  readonly children?: (ids: RowIds) => ReactNode;
}

/** Label and explanation left, control right; below them what went wrong with the last change. */
export function SettingRow(props: SettingRowProps): ReactElement {
  const { label, text, problem = null, labels, children } = props;
  const id = useId();
  const textId = text === undefined ? [] : [`${id}-text`];
  const problemId = problem === null ? [] : [`${id}-problem`];
  const described = [...textId, ...problemId].join(' ');
  return (
    <div className="setting">
      {labels === 'control' ? (
        <label className="setting__label" id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
      ) : (
        <span className="setting__label" id={`${id}-label`}>
          {label}
        </span>
      )}
      {text === undefined ? null : (
        <p className="setting__text" id={`${id}-text`}>
          {text}
        </p>
      )}
      {children?.({
        control: id,
        label: `${id}-label`,
        describedBy: described === '' ? undefined : described,
      })}
      {problem === null ? null : <SettingProblem id={`${id}-problem`} problem={problem} />}
    </div>
  );
}

interface SettingProblemProps {
  readonly id?: string;
  readonly problem: AppError;
}

/** Why a change was not made, or will not last. */
export function SettingProblem({ id, problem }: SettingProblemProps): ReactElement {
  const { t } = useTranslation();
  const words =
    problem.code === 'store-unavailable'
      ? t('settings.notKept')
      : t('settings.notChanged', { sentence: errorSentence(problem, t) });
  return (
    <p className="error setting__problem" id={id} role="alert">
      <Icon name="alert" size={14} />
      {words}
    </p>
  );
}
