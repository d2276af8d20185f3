import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeText } from '#domain/verdict/judge-text.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { NumberWatchBanner } from '../numbers/number-watch-banner.tsx';
import { AnswerBlock } from './answer-block.tsx';
import { ChangesSection } from './changes-section.tsx';
import { DetailsHeader } from './details-header.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { FixSection } from './fix-section.tsx';
import { HandlingSection, RepliesSection } from './handling-sections.tsx';
import { Handoff } from './handoff.tsx';
import { RegistrationSection } from './registration-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { leaveDetails } from './show-details.ts';
import { UsesSection } from './uses-section.tsx';

const noScopes: readonly string[] = [];
const noText = { isAbroad: null, hasAttachments: false, isGroup: false, consents: [] };

/** The question, the answer, then how we know (ui.md, principle 2). Escape leads back to what was looked at before. */
export function DetailsPane({ id }: { readonly id: string }): ReactElement {
  const { store } = useServices();
  const listing = useAppState(({ listings }) => listings.find(({ number }) => number.id === id) ?? null);
  const missingScopes = useAppState(({ truth }) =>
    truth?.session.phase === 'signed-in' ? truth.session.missingScopes : noScopes,
  );
  const roleMayText = useAppState(({ truth }) => truth?.roleMayText ?? null);

  useEffect(() => {
    const back = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      // In the rail Escape is what ends a search.
      if (document.activeElement?.matches('.pane--rail *') === true) return;
      leaveDetails(store);
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  }, [store]);

  if (listing === null) return <Gone />;
  const verdict = judgeText(listing, noText, { missingScopes, roleMayText, isWaiting: false });
  return (
    <main className="pane pane--content" aria-labelledby={focusTargets.details}>
      <DetailsHeader listing={listing} />
      <div className="notices">
        <NumberWatchBanner />
      </div>
      <div className="pane__scroll details-scroll">
        <div className="details">
          <AnswerBlock listing={listing} verdict={verdict} />
          <div className="details__cols">
            <div className="details__col">
              <EvidenceSection listing={listing} verdict={verdict} />
              <UsesSection listing={listing} />
              <HandlingSection listing={listing} />
              <RepliesSection listing={listing} />
            </div>
            <div className="details__col">
              <FixSection listing={listing} verdict={verdict} />
              <Handoff listing={listing} verdict={verdict} />
              <RegistrationSection listing={listing} />
              <ChangesSection listing={listing} />
              <SettingsSection listing={listing} />
            </div>
          </div>
        </div>
      </div>
    </main>
  );
}

/** The number went while it was looked at. */
function Gone(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  return (
    <main className="pane pane--content" aria-labelledby={focusTargets.details}>
      <div className="empty no-numbers">
        <h1 className="empty__title" id={focusTargets.details} tabIndex={-1}>
          {t('details.gone')}
        </h1>
        <p className="empty__text">{t('details.goneText')}</p>
        <div className="empty__actions">
          <button type="button" className="btn" onClick={() => leaveDetails(store)}>
            {t('details.close')}
          </button>
        </div>
      </div>
    </main>
  );
}
