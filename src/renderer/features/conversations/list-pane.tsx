import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { RowSkeleton } from '../../ui/row-skeleton.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useConnection, useMessagesState } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { QueueHistoryBanner } from '../numbers/queue-history-banner.tsx';
import { FoundTexts } from './found-texts.tsx';
import { ListHeader } from './list-header.tsx';
import { ListRows } from './list-rows.tsx';
import { ListEmpty, ListFailed, SyncFailed } from './list-state.tsx';
import { ListTools } from './list-tools.tsx';
import { useFound } from './use-found.ts';
import { useListScope } from './use-list-scope.ts';
import { useListedConversations } from './use-listed-conversations.ts';

/** The conversations of one number or of all, with a search in them. */
export function ListPane(): ReactElement {
  const { t } = useTranslation();
  const shown = useListScope();
  const name = shown === null ? null : nameOf(shown, t);
  const label = name === null ? t('conversations.all') : t('conversations.of', { name });
  return (
    <section className="pane pane--list" aria-label={label}>
      <ListHeader shown={shown} />
      <ListBody
        key={shown?.number.id ?? 'all'}
        name={name}
        number={shown?.number.e164 ?? null}
        label={label}
        notice={shown === null ? null : <QueueHistoryBanner listing={shown} />}
      />
    </section>
  );
}

interface ListBodyProps {
  readonly name: string | null;
  readonly number: string | null;
  readonly label: string;
  readonly notice: ReactElement | null;
}

function ListBody({ name, number, label, notice }: ListBodyProps): ReactElement {
  const { store, formats } = useServices();
  const [find, setFind] = useState('');
  const found = useFound(find, number);
  const rows = useListedConversations();
  const filter = useAppState((state) => state.conversationFilter);
  const { key, version, error } = useAppState((state) => state.conversations);
  const { t } = useTranslation();
  const { firstSync, error: syncError, syncedAt } = useMessagesState();
  const { online } = useConnection();
  const now = useNow(60_000);
  const isLoaded = version !== null;
  return (
    <>
      <ListTools name={name} find={find} onFind={setFind} />
      <div className="notices list-notices">
        {notice}
        {syncError === null || !online ? null : (
          <SyncFailed error={syncError} since={syncedAt === null ? null : formats.moment(syncedAt, now)} />
        )}
      </div>
      {found === null ? (
        body()
      ) : (
        <div className="pane__scroll list-scroll">
          <FoundTexts found={found} />
        </div>
      )}
    </>
  );

  function body(): ReactElement {
    if (error !== null && !isLoaded) {
      return <ListFailed error={error} onRetry={() => store.getState().restartConversations(key)} />;
    }
    if (!isLoaded && rows.length === 0)
      return <RowSkeleton className="list-skeleton" label={t('conversations.loading')} />;
    if (rows.length === 0) return <ListEmpty filter={filter} name={name} isFirstSync={firstSync} />;
    return <ListRows rows={rows} label={label} isAll={number === null} />;
  }
}
