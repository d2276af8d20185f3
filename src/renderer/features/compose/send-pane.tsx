import { useState, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { encodingCost } from '#domain/text/plain-text.ts';
import { useAppState } from '../../app-context.tsx';
import { ErrorText } from '../shell/error-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { nameOf } from '../numbers/number-words.ts';
import { TemplateAdvice } from '../templates/template-advice.tsx';
import { TemplateButton } from '../templates/template-button.tsx';
import { ComposerAdvice } from './composer-advice.tsx';
import { Counter } from './counter.tsx';
import { AudienceChoice } from './recipients/audience-choice.tsx';
import { AttachButton } from './files/attach-button.tsx';
import { AttachedFiles } from './files/attached-files.tsx';
import { FileAdvice } from './files/file-advice.tsx';
import { useAttaching } from './files/use-attaching.ts';
import { useFileDrop } from './files/use-file-drop.ts';
import { FirstTextQuestion } from './first-text/first-text-question.tsx';
import { FromMenu } from './from-menu.tsx';
import { MayHaveGone } from './may-have-gone.tsx';
import { MessageField } from './message-field.tsx';
import { blockId, SendButton } from './send-button.tsx';
import { blockWords } from './send-words.ts';
import { RateAdvice } from './rate-advice.tsx';
import { SaveProblem } from './save-problem.tsx';
import { SenderGuard } from './sender-guard.tsx';
import { SenderLine } from './sender-line.tsx';
import { LinkAdvice } from './text/link-advice.tsx';
import { TextAdvice } from './text/text-advice.tsx';
import { ChosenTime } from './time/chosen-time.tsx';
import { LaterButton } from './time/later-button.tsx';
import { LaterDialog } from './time/later-dialog.tsx';
import { SendMenu } from './time/send-menu.tsx';
import { ToField } from './to-field.tsx';
import { TwiceQuestion } from './twice-question.tsx';
import { useSendPane } from './use-send-pane.ts';

interface SendPaneProps {
  /** Whom the conversation is with that it stands in; without one, To asks. */
  readonly who?: string;
}

/** From, To, Message, Send, in this order of focus. */
export function SendPane({ who }: SendPaneProps): ReactElement {
  const { t } = useTranslation();
  const pane = useSendPane();
  const attaching = useAttaching(pane.sender);
  const isDropping = useFileDrop(attaching);
  const { sender, verdict, readiness, measure } = pane;
  const [isChoosingTime, setChoosingTime] = useState(false);
  const isMenuOpen = useAppState((state) => state.fromMenuOpen);
  const sendError = useAppState((state) => state.sendError);
  const text = useAppState((state) => state.text);
  const cost = useMemo(() => encodingCost(text), [text]);
  const block = readiness.kind === 'blocked' ? readiness.block : null;
  const isCertain =
    block !== null && (block.why === 'verdict' || block.why === 'too-long' || block.why === 'files');

  return (
    <div className="composer-dock">
      {isMenuOpen ? <FromMenu sender={sender} facts={pane.facts} /> : null}
      <form
        className="composer"
        data-drop={isDropping ? 'true' : undefined}
        aria-label={
          sender === null ? t('compose.formNoNumber') : t('compose.form', { name: nameOf(sender, t) })
        }
        onSubmit={(event) => {
          event.preventDefault();
          pane.press();
        }}
      >
        <SenderLine sender={sender} verdict={verdict} people={pane.recipients.people} />
        {who === undefined ? <ToField pane={pane} /> : <SenderGuard sender={sender} who={who} />}
        <AudienceChoice pane={pane} />
        <MessageField pane={pane} attaching={attaching} cost={cost} />
        <AttachedFiles />
        <FileAdvice sender={sender} />
        <SaveProblem />
        <MayHaveGone />
        {sendError !== null && sendError.code !== 'recipient-invalid' ? (
          <div className="composer__error" role="alert">
            <ErrorText error={sendError} />
          </div>
        ) : null}
        <TextAdvice cost={cost} />
        <LinkAdvice />
        <RateAdvice readiness={readiness} textCount={pane.textCount} />
        {sender === null || verdict === null ? null : <ComposerAdvice sender={sender} verdict={verdict} />}
        {sender === null ? null : <TemplateAdvice sender={sender} />}
        <ChosenTime people={pane.recipients.people} onChange={() => setChoosingTime(true)} />
        {block === null ? null : (
          <p className="composer__block" id={blockId} data-tone={isCertain ? 'fail' : undefined}>
            {isCertain ? <Icon name="alert" size={14} /> : null}
            {blockWords(block, t, pane.whoWords)}
          </p>
        )}
        <div className="composer__bar">
          <AttachButton attaching={attaching} />
          <TemplateButton sender={sender} people={pane.recipients.people} />
          <LaterButton onOpen={() => setChoosingTime(true)} />
          <Counter measure={measure} />
          <span className="split">
            <SendButton pane={pane} />
            <SendMenu
              people={pane.recipients.people}
              isDisabled={isCertain}
              onLater={() => setChoosingTime(true)}
            />
          </span>
        </div>
      </form>
      {isChoosingTime ? (
        <LaterDialog people={pane.recipients.people} onClose={() => setChoosingTime(false)} />
      ) : null}
      {pane.firstText === null ? null : (
        <FirstTextQuestion question={pane.firstText} people={pane.whoWords} />
      )}
      {pane.question === null ? null : (
        <TwiceQuestion
          to={pane.question.to}
          onConfirm={pane.question.confirm}
          onCancel={pane.question.cancel}
        />
      )}
    </div>
  );
}
