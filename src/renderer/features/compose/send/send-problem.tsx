import type { ReactElement } from 'react';
import { useAppState } from '../../../app-context.tsx';
import { ErrorText } from '../../shell/error-text.tsx';

/** Why main did not take the text. What is wrong with a recipient stands under To. */
export function SendProblem(): ReactElement | null {
  const error = useAppState((state) => state.sendError);
  if (error === null || error.code === 'recipient-invalid') return null;
  return (
    <div className="composer__error" role="alert">
      <ErrorText error={error} />
    </div>
  );
}
