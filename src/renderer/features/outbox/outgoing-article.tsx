import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { BatchLine } from './batch-line.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import { FailureCard } from './failure-card.tsx';
import type { HeldBy } from './held-by.ts';
import { OutgoingFiles } from './outgoing-files.tsx';
import type { ActOnText } from './text-action.ts';

interface OutgoingArticleProps {
  readonly text: OutgoingView;
  /** Whom the number belongs to that it goes from. */
  readonly group: OwnershipGroup;
  /** Same side as the text above. */
  readonly isJoined: boolean;
  /** Another text that it stands behind. */
  readonly heldBy: HeldBy | null;
  readonly act: ActOnText;
}

const looks: Readonly<Record<OutgoingView['state'], string>> = {
  queued: 'queued',
  held: 'queued',
  sending: 'sending',
  sent: 'sent',
  failed: 'failed',
  unconfirmed: 'unsure',
};

/** One text of one's own in its conversation: the words, and where it is. */
export function OutgoingArticle(props: OutgoingArticleProps): ReactElement {
  const { text, group, isJoined, heldBy, act } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const to = formats.phones(text.to, homeCountry);
  return (
    <article
      className={`message${isJoined ? ' message--joined' : ''}`}
      data-direction="out"
      data-state={looks[text.state]}
      data-group={group}
    >
      <h3 className="hidden-label">{t('thread.you')}</h3>
      {text.state === 'failed' ? (
        <FailureCard text={text} to={to} act={act} />
      ) : (
        <>
          <OutgoingFiles text={text} />
          {text.text === '' ? null : <div className="bubble">{text.text}</div>}
        </>
      )}
      <DeliveryLine text={text} to={to} act={act} heldBy={heldBy} />
      {text.batch === null ? null : <BatchLine batch={text.batch} />}
    </article>
  );
}
