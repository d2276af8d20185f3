import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { showDetailsOf } from '../number-details/show-details.ts';
import { kindOf, nameOf } from '../numbers/number-words.ts';
import { OwnershipTile } from '../numbers/ownership-tile.tsx';

/** Whose conversations these are, with the way to all that is known of the number. */
export function ListHeader({ shown }: { readonly shown: NumberListing | null }): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const homeCountry = useHomeCountry();
  if (shown === null) {
    return (
      <header className="pane__header">
        <Title>{t('conversations.all')}</Title>
      </header>
    );
  }
  const name = nameOf(shown, t);
  const about = t('numbers.details', { name });
  return (
    <header className="pane__header">
      <OwnershipTile
        group={shown.ownership.group}
        colour={shown.settings.colour}
        muted={shown.verdict.level === 'cannot'}
      />
      <div className="pane__heading">
        <Title>{name}</Title>
        <span className="pane__subtitle truncate">
          {t('compose.subtitle', {
            number: formats.phone(shown.number.e164, homeCountry),
            kind: kindOf(shown, t),
          })}
        </span>
      </div>
      <IconButton
        icon="info"
        label={about}
        id={focusTargets.aboutNumber}
        className="push"
        onClick={() => showDetailsOf(store, shown.number.id)}
      />
    </header>
  );
}

/** The details of a number are the page where they are shown, with a heading of their own. */
function Title({ children }: { readonly children: ReactNode }): ReactElement {
  const isAside = useAppState(({ view }) => view.kind === 'details');
  return isAside ? (
    <h2 className="pane__title truncate">{children}</h2>
  ) : (
    <h1 className="pane__title truncate">{children}</h1>
  );
}
