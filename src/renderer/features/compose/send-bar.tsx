import type { ReactElement } from 'react';
import { TemplateButton } from '../templates/template-button.tsx';
import { BlockLine } from './send/block-line.tsx';
import { Counter } from './text/counter.tsx';
import { AttachButton } from './files/attach-button.tsx';
import type { Attaching } from './files/use-attaching.ts';
import { SendButton } from './send/send-button.tsx';
import { isCertainToFail } from './send/send-readiness.ts';
import { ChosenTime } from './time/chosen-time.tsx';
import { LaterButton } from './time/later-button.tsx';
import { SendMenu } from './time/send-menu.tsx';
import type { SendPaneModel } from './use-send-pane.ts';

interface SendBarProps {
  readonly pane: SendPaneModel;
  readonly attaching: Attaching;
  /** Opens the choice of a time. */
  readonly onLater: () => void;
}

/** When it goes and why it does not; then Attach, Template, Later and Send. */
export function SendBar({ pane, attaching, onLater }: SendBarProps): ReactElement {
  const { sender, readiness, measure } = pane;
  const { people } = pane.recipients;
  const block = readiness.kind === 'blocked' ? readiness.block : null;

  return (
    <>
      <ChosenTime people={people} onChange={onLater} />
      {block === null ? null : <BlockLine block={block} pane={pane} />}
      <div className="composer__bar">
        <AttachButton attaching={attaching} />
        <TemplateButton sender={sender} people={people} />
        <LaterButton onOpen={onLater} />
        <Counter measure={measure} />
        <span className="split">
          <SendButton pane={pane} />
          <SendMenu people={people} isDisabled={block !== null && isCertainToFail(block)} onLater={onLater} />
        </span>
      </div>
    </>
  );
}
