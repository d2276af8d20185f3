import type { ReactElement } from 'react';
import { TemplateAdvice } from '../templates/template-advice.tsx';
import { ComposerAdvice } from './composer-advice.tsx';
import { FileAdvice } from './files/file-advice.tsx';
import { MayHaveGone } from './send/may-have-gone.tsx';
import { RateAdvice } from './send/rate-advice.tsx';
import { SaveProblem } from './drafts/save-problem.tsx';
import { SendProblem } from './send/send-problem.tsx';
import { LinkAdvice } from './text/link-advice.tsx';
import { TextAdvice } from './text/text-advice.tsx';
import type { SendPaneModel } from './use-send-pane.ts';

/** The lines between the message and the send bar: first what went wrong, then what is worth knowing. */
export function PaneAdvice({ pane }: { readonly pane: SendPaneModel }): ReactElement {
  const { sender, verdict, cost, readiness, textCount } = pane;
  return (
    <>
      <FileAdvice sender={sender} />
      <SaveProblem />
      <MayHaveGone />
      <SendProblem whoWords={pane.whoWords} />
      <TextAdvice cost={cost} />
      <LinkAdvice />
      <RateAdvice readiness={readiness} textCount={textCount} />
      {sender === null || verdict === null ? null : <ComposerAdvice sender={sender} verdict={verdict} />}
      {sender === null ? null : <TemplateAdvice sender={sender} />}
    </>
  );
}
