import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { nameOf } from '../numbers/number-words.ts';
import { useCheckNumber } from '../numbers/use-check-number.ts';
import { answerOf, answerSentence } from './answer-words.ts';

interface AnswerBlockProps {
  readonly listing: NumberListing;
  readonly verdict: Verdict;
}

/** "Can you text from Virginia? Yes." */
export function AnswerBlock({ listing, verdict }: AnswerBlockProps): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { check, isChecking } = useCheckNumber(listing);
  const question = t('details.question', { name: nameOf(listing, t) });
  return (
    <section className="verdict verdict--answer" data-verdict={verdict.level} aria-label={question}>
      <Icon name={verdict.level} size={20} />
      <h2 className="verdict__headline">
        <span className="faint">{question}</span> <b>{answerOf(verdict, t)}</b>
      </h2>
      <p className="verdict__sentence">{answerSentence(listing, verdict, t)}</p>
      <div className="details__actions">
        <button type="button" className="btn" data-size="sm" aria-disabled={isChecking} onClick={check}>
          <Icon name="retry" />
          {isChecking ? t('details.checking') : t('details.checkAgain')}
        </button>
        {verdict.level === 'ready' ? null : (
          <button
            type="button"
            className="btn"
            data-kind="quiet"
            data-size="sm"
            onClick={() => void ask(bridge, 'app:open-page', { page: 'admin-portal' })}
          >
            <Icon name="external" />
            {t('details.portal')}
          </button>
        )}
      </div>
    </section>
  );
}
