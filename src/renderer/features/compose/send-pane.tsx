import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app-context.tsx';
import { nameOf } from '../numbers/number-words.ts';
import { AttachedFiles } from './files/attached-files.tsx';
import { useAttaching } from './files/use-attaching.ts';
import { useFileDrop } from './files/use-file-drop.ts';
import { FromMenu } from './from/from-menu.tsx';
import { MessageField } from './text/message-field.tsx';
import { PaneAdvice } from './pane-advice.tsx';
import { PaneQuestions } from './pane-questions.tsx';
import { AudienceChoice } from './recipients/audience-choice.tsx';
import { SendBar } from './send-bar.tsx';
import { SenderGuard } from './from/sender-guard.tsx';
import { SenderLine } from './from/sender-line.tsx';
import { LaterDialog } from './time/later-dialog.tsx';
import { ToField } from './recipients/to-field.tsx';
import { useOpenForTurn } from './use-open-for-turn.ts';
import { useRoomAbove } from './use-room-above.ts';
import { useSendPane } from './use-send-pane.ts';

interface SendPaneProps {
  /** Whom the conversation is with that it stands in; without one, To asks. */
  readonly who?: string;
}

/** From, To, Message, Attach, Template, Later, Send: in this order of focus. */
export function SendPane({ who }: SendPaneProps): ReactElement {
  const { t } = useTranslation();
  const pane = useSendPane();
  const { sender, verdict, recipients, facts } = pane;
  const attaching = useAttaching(sender);
  const isDropping = useFileDrop(attaching);
  const [isChoosingTime, setChoosingTime] = useOpenForTurn();
  const dock = useRoomAbove();
  const isMenuOpen = useAppState((state) => state.fromMenuOpen);

  return (
    <div className="composer-dock" ref={dock}>
      {isMenuOpen ? <FromMenu sender={sender} facts={facts} who={pane.whoWords.who} /> : null}
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
        <SenderLine sender={sender} verdict={verdict} people={recipients.people} />
        {who === undefined ? <ToField pane={pane} /> : <SenderGuard sender={sender} who={who} />}
        <AudienceChoice pane={pane} />
        <MessageField pane={pane} attaching={attaching} />
        <AttachedFiles />
        <PaneAdvice pane={pane} />
        <SendBar pane={pane} attaching={attaching} onLater={() => setChoosingTime(true)} />
      </form>
      {isChoosingTime ? (
        <LaterDialog people={recipients.people} onClose={() => setChoosingTime(false)} />
      ) : null}
      <PaneQuestions pane={pane} />
    </div>
  );
}
