import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { heldRows } from '../../../store/thread-pages.ts';
import { focusTarget } from '../../../ui/focus-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { nameOf } from '../../numbers/number-words.ts';

interface SenderGuardProps {
  readonly sender: NumberListing | null;
  readonly who: string;
}

/** Says that the answer would go out from another number than the conversation's, with the way back to that one. */
export function SenderGuard({ sender, who }: SenderGuardProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const answering = useAppState((state) => state.answering);
  const own = useAppState(
    ({ listings }) => listings.find(({ number }) => number.e164 === answering?.from) ?? null,
  );
  const hasTexted = useAppState(({ thread }) =>
    heldRows(thread).some(({ direction }) => direction === 'inbound'),
  );
  const isOther = sender !== null && own !== null && sender.number.id !== own.number.id;
  const names = isOther ? { who, number: nameOf(own, t), from: nameOf(sender, t) } : null;
  return (
    <div role="status" className="composer__guard-place">
      {names === null || own === null ? null : (
        <div className="composer__guard">
          <Icon name="fail" size={14} />
          <span>{t(hasTexted ? 'thread.guard' : 'thread.guardOwn', names)}</span>
          <button
            type="button"
            className="btn"
            data-size="sm"
            onClick={() => {
              store.getState().chooseFrom(own.number.id);
              focusTarget('message');
            }}
          >
            {t('thread.guardUse', { number: names.number })}
          </button>
        </div>
      )}
    </div>
  );
}
