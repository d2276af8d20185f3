import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#domain/outbox/outgoing-text.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { batchWords } from './batch-words.ts';
import { useBatch } from './use-batch.ts';

/** Under a text that went to several people one by one: how many of them it did not reach, and the way there. */
export function BatchLine({ batch }: { readonly batch: Batch }): ReactElement | null {
  const { t } = useTranslation();
  const { store } = useServices();
  const standing = useBatch(batch);
  const [first] = standing.failed;
  if (first === undefined) return null;
  const words = batchWords(standing, t);
  return (
    <span className="delivery" data-state="failed">
      <Icon name="alert" size={14} />
      {words}
      <span>
        ·{' '}
        <button
          type="button"
          className="link"
          aria-label={t('outbox.batch.showLabel', { words })}
          onClick={() => store.getState().showOutbox(first.id)}
        >
          {t('outbox.batch.show')}
        </button>
      </span>
    </span>
  );
}
