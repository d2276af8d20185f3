import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { useTakeOut } from '../recipients/use-take-out.ts';
import type { SendPaneModel } from '../use-send-pane.ts';
import { isCertainToFail, type SendBlock } from './send-readiness.ts';
import { blockWords } from './send-words.ts';

export const blockId = 'compose-block';

interface BlockLineProps {
  readonly block: SendBlock;
  readonly pane: SendPaneModel;
}

const nobody: readonly string[] = [];

/** The reason why Send does nothing, in words beside it; who opted out of several people is removed there. */
export function BlockLine({ block, pane }: BlockLineProps): ReactElement {
  const { t } = useTranslation();
  const { whoWords } = pane;
  const isCertain = isCertainToFail(block);
  const isOptOut = block.why === 'verdict' && block.verdict.reason === 'opted-out';
  const unwilling = isOptOut ? block.about : nobody;
  const takeOut = useTakeOut(pane, unwilling);
  const [first = ''] = unwilling;
  return (
    <div className="composer__block" data-tone={isCertain ? 'fail' : undefined}>
      {isCertain ? <Icon name="alert" size={14} /> : null}
      <p id={blockId}>{blockWords(block, t, whoWords)}</p>
      {takeOut === null ? null : (
        <button type="button" className="link" onClick={takeOut}>
          {unwilling.length === 1
            ? t('compose.recipients.remove', { who: whoWords.who(first) })
            : t('consent.remove', { count: unwilling.length })}
        </button>
      )}
    </div>
  );
}
