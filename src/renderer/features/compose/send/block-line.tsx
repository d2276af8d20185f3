import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { isCertainToFail, type SendBlock } from './send-readiness.ts';
import { blockWords, type WhoWords } from './send-words.ts';

export const blockId = 'compose-block';

interface BlockLineProps {
  readonly block: SendBlock;
  readonly people: WhoWords;
}

/** The reason why Send does nothing, in words beside it. */
export function BlockLine({ block, people }: BlockLineProps): ReactElement {
  const { t } = useTranslation();
  const isCertain = isCertainToFail(block);
  return (
    <p className="composer__block" id={blockId} data-tone={isCertain ? 'fail' : undefined}>
      {isCertain ? <Icon name="alert" size={14} /> : null}
      {blockWords(block, t, people)}
    </p>
  );
}
