import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { useHomeCountry, useNumbersState } from '../../use-truth.ts';
import { SendPane } from '../compose/send-pane.tsx';
import { NoNumbers } from '../numbers/no-numbers.tsx';
import { NoneCanTextBanner } from '../numbers/none-can-text-banner.tsx';
import { kindOf, nameOf } from '../numbers/number-words.ts';
import { NumbersErrorBanner } from '../numbers/numbers-error-banner.tsx';
import { OwnershipTile } from '../numbers/ownership-tile.tsx';
import { RecentTexts } from '../outbox/recent-texts.tsx';
import { KeychainBanner } from './keychain-banner.tsx';

/** What is looked at: the chosen number or a new text, its texts, and the send pane below them. */
export function ContentPane(): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
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
          <OwnershipTile group={shown.ownership.group} muted={shown.verdict.level === 'cannot'} />
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
      </header>
      <div className="notices">
        <KeychainBanner />
        <NumbersErrorBanner />
        <NoneCanTextBanner />
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
