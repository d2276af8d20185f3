import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { Icon } from '../../ui/icon.tsx';
import { useConnection } from '../../use-truth.ts';
import { namedUses } from '../numbers/registration-words.ts';
import { CheckCampaignButton } from '../numbers/check-campaign-button.tsx';
import { queueOf } from '../numbers/number-words.ts';
import { adviceOf, factOf, saysReplies } from '../numbers/verdict-words.ts';

interface ComposerAdviceProps {
  readonly sender: NumberListing;
  readonly verdict: Verdict;
}

/**
 * The quiet lines above the send bar: why a text goes unchecked, where replies land when the sender line does not say
 * it whole, and what the number is registered for. A reminder, never a judge of what is written (product.md 1, row 7).
 */
export function ComposerAdvice({ sender, verdict }: ComposerAdviceProps): ReactElement | null {
  const { t } = useTranslation();
  const { online } = useConnection();
  const isUnknown = verdict.level === 'unknown';
  const isStaleNote = !online && verdict.level === 'ready';
  const isToldAbove = saysReplies(verdict) && !isStaleNote && sender.replies.kind !== 'queue';
  const where = verdict.level === 'cannot' || isToldAbove ? null : placeOfReplies();
  const uses = namedUses(sender, t);
  if (!isUnknown && where === null && uses === null) return null;
  return (
    <>
      {isUnknown ? (
        <p className="composer__advice">
          <Icon name="unknown" size={14} />
          <span>
            {factOf(sender, verdict, t)} {adviceOf(sender, t, verdict)}
          </span>
          {verdict.reason === 'campaign-not-checked' ? <CheckCampaignButton listing={sender} /> : null}
        </p>
      ) : null}
      {where === null && uses === null ? null : (
        <p className="composer__advice composer__advice--quiet">
          {where === null ? null : (
            <span>
              <Icon name="inbox" size={14} />
              {t('compose.advice.replies', { where })}
            </span>
          )}
          {uses === null ? null : (
            <span>
              <Icon name="note" size={14} />
              {t('compose.advice.uses', { uses })}
            </span>
          )}
        </p>
      )}
    </>
  );

  function placeOfReplies(): string {
    const { replies } = sender;
    return replies.kind === 'queue'
      ? t(`compose.advice.where.${replies.readable}`, { queue: queueOf(sender, t) })
      : t(`compose.advice.where.${replies.kind}`);
  }
}
