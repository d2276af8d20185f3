import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { DeliveryLine } from './delivery-line.tsx';
import { FailureCard } from './failure-card.tsx';
import type { HeldBy } from './held-by.ts';
import type { ActOnText } from './text-action-buttons.tsx';

interface OutgoingArticleProps {
  readonly text: OutgoingView;
  readonly sender: NumberListing | null;
  /** The texts of one number are shown, so the heading does not repeat it. */
  readonly isOneNumber: boolean;
  /** Same people as the text above: the heading stays for screen readers only. */
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

/** One text of one's own: to whom, the words, and where it is. */
export function OutgoingArticle(props: OutgoingArticleProps): ReactElement {
  const { text, sender, isOneNumber, isJoined, heldBy, act } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const to = formats.phone(text.to, homeCountry);
  const from = sender === null ? formats.phone(text.from, homeCountry) : nameOf(sender, t);
  return (
    <article
      className={`message${isJoined ? ' message--joined' : ''}`}
      data-direction="out"
      data-state={looks[text.state]}
      data-group={sender?.ownership.group ?? 'other'}
    >
      <h3 className={isJoined ? 'hidden-label' : 'message__who'}>
        {isOneNumber ? t('outbox.to', { to }) : t('outbox.toFrom', { to, from })}
      </h3>
      {text.state === 'failed' ? (
        <FailureCard text={text} to={to} act={act} />
      ) : (
        <div className="bubble">{text.text}</div>
      )}
      <DeliveryLine text={text} to={to} act={act} heldBy={heldBy} />
    </article>
  );
}
