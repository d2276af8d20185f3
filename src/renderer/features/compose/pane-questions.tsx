import type { ReactElement } from 'react';
import { useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { FirstTextQuestion } from './first-text/first-text-question.tsx';
import { TwiceQuestion } from './send/twice-question.tsx';
import type { SendPaneModel } from './use-send-pane.ts';

/** What is asked before a text goes. */
export function PaneQuestions({ pane }: { readonly pane: SendPaneModel }): ReactElement | null {
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const { firstText, twice, whoWords, recipients } = pane;
  if (firstText !== null) return <FirstTextQuestion question={firstText} people={whoWords} />;
  if (twice === null) return null;
  return (
    <TwiceQuestion
      to={formats.phones(recipients.people, homeCountry)}
      onConfirm={twice.confirm}
      onCancel={twice.cancel}
    />
  );
}
