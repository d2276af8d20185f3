import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { useHomeCountry, useNumbersState } from '../../use-truth.ts';
import { SendPane } from '../compose/send-pane.tsx';
import { showDetailsOf } from '../number-details/show-details.ts';
import { NoNumbers } from '../numbers/no-numbers.tsx';
import { NoneCanTextBanner } from '../numbers/none-can-text-banner.tsx';
import { kindOf, nameOf } from '../numbers/number-words.ts';
import { NumberWatchBanner } from '../numbers/number-watch-banner.tsx';
import { NumbersErrorBanner } from '../numbers/numbers-error-banner.tsx';
import { OwnershipTile } from '../numbers/ownership-tile.tsx';
import { QueueHistoryBanner } from '../numbers/queue-history-banner.tsx';
import { RecentTexts } from '../outbox/recent-texts.tsx';
import { KeychainBanner } from './keychain-banner.tsx';

/** What is looked at: the chosen number or a new text, its texts, and the send pane below them. */
export function ContentPane(): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const homeCountry = useHomeCountry();
  const view = useAppState((state) => state.view);
  const listings = useAppState((state) => state.listings);
  const { total, checkedAt } = useNumbersState();
  const shown =
    view.kind === 'number' ? (listings.find(({ number }) => number.id === view.id) ?? null) : null;
  const hasNoNumbers = checkedAt !== null && total === 0;
  const title = shown === null ? t('compose.header') : nameOf(shown, t);

  return (
    <main className="pane pane--content" aria-label={title}>
      <header className="pane__header pane__header--line">
        {shown === null ? null : (
          <OwnershipTile
            group={shown.ownership.group}
            colour={shown.settings.colour}
            muted={shown.verdict.level === 'cannot'}
          />
        )}
        <div className="pane__heading">
          <h1 className="pane__title truncate">{title}</h1>
          {shown === null ? null : (
            <span className="pane__subtitle truncate">
              {t('compose.subtitle', {
                number: formats.phone(shown.number.e164, homeCountry),
                kind: kindOf(shown, t),
              })}
            </span>
          )}
        </div>
        {shown === null ? null : (
          <button
            id={focusTargets.aboutNumber}
            type="button"
            className="icon-btn push"
            aria-label={t('numbers.details', { name: title })}
            title={t('numbers.details', { name: title })}
            onClick={() => showDetailsOf(store, shown.number.id)}
          >
            <Icon name="info" />
          </button>
        )}
      </header>
      <div className="notices">
        <KeychainBanner />
        <NumbersErrorBanner />
        <NoneCanTextBanner />
        {shown === null ? null : <QueueHistoryBanner listing={shown} />}
        <NumberWatchBanner />
      </div>
      {hasNoNumbers ? (
        <NoNumbers />
      ) : (
        <>
          <RecentTexts key={shown?.number.id ?? 'all'} shown={shown} />
          <SendPane />
        </>
      )}
    </main>
  );
}
