import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { HeldBy } from './held-by.ts';
import { HeldLine } from './held-line.tsx';
import type { LineProps } from './line-props.ts';
import { sentWords } from './outgoing-words.ts';
import { SendingLine } from './sending-line.tsx';
import { UnsureLine } from './unsure-line.tsx';
import { WaitingLine } from './waiting-line.tsx';

interface DeliveryLineProps extends LineProps {
  readonly heldBy: HeldBy | null;
}

/** Where a text is that has not failed: waits, asks, sending, sent, or not sure. */
export function DeliveryLine({ text, to, act, heldBy }: DeliveryLineProps): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  switch (text.state) {
    case 'queued':
      return <WaitingLine text={text} to={to} act={act} heldBy={heldBy} />;
    case 'held':
      return <HeldLine text={text} to={to} act={act} />;
    case 'sending':
      return <SendingLine text={text} />;
    case 'sent':
      return (
        <span className="delivery" data-state="sent">
          <Icon name="sent" size={14} />
          {sentWords(text, formats, t)}
        </span>
      );
    case 'unconfirmed':
      return <UnsureLine text={text} to={to} act={act} />;
    case 'failed':
      return null;
  }
}
