import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { nameOf } from '../../numbers/number-words.ts';
import { blockId } from './block-line.tsx';
import { sendIcon, sendLabel } from './send-words.ts';
import type { SendPaneModel } from '../use-send-pane.ts';

/**
 * The label carries the verdict. A blocked button stays reachable: its reason stands beside it, and a press leads to
 * the field that can be put right.
 */
export function SendButton({ pane }: { readonly pane: SendPaneModel }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const sending = useAppState((state) => state.sending);
  const { readiness, sender } = pane;
  const icon = sendIcon(readiness);
  const isBlocked = readiness.kind === 'blocked';
  return (
    <button
      type="submit"
      className="btn"
      data-kind="primary"
      aria-disabled={isBlocked || sending}
      aria-describedby={isBlocked ? blockId : undefined}
    >
      {icon === null ? null : <Icon name={icon} />}
      <span className="btn__label">
        {sendLabel(readiness, sender === null ? null : nameOf(sender, t), formats, t, pane.textCount)}
      </span>
    </button>
  );
}
