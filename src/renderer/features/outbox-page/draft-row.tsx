import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '#contract/outgoing-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { useOutboxMoment } from './outbox-moment.tsx';
import { RowFrame, type RowPlace } from './row-frame.tsx';
import { draftKey } from './row-keys.ts';

const isE164 = /^\+\d+$/;

export type ActOnDraft = (action: 'continue' | 'delete', draft: DraftView) => void;

interface DraftRowProps extends RowPlace {
  readonly draft: DraftView;
  readonly sender: NumberListing | null;
  readonly act: ActOnDraft;
}

/** A text that is not to be sent yet. Nothing in it has to be complete. */
export const DraftRow = memo(function DraftRow(props: DraftRowProps): ReactElement {
  const { draft, sender, act, position, setSize } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const { now } = useOutboxMoment();

  const typed = isE164.test(draft.to) ? formats.phone(draft.to, homeCountry) : draft.to.trim();
  const to = typed === '' ? t('outboxPage.noRecipient') : typed;
  const name = sender === null ? formats.phone(draft.from ?? '', homeCountry) : nameOf(sender, t);
  const deleteLabel = t('outboxPage.deleteDraft', { to });

  return (
    <RowFrame
      rowKey={draftKey(draft.id)}
      position={position}
      setSize={setSize}
      state="draft"
      icon="edit"
      to={to}
      from={draft.from === null ? t('outboxPage.fromDefault') : t('outboxPage.from', { name })}
      group={sender?.ownership.group ?? 'other'}
      text={draft.text.trim() === '' ? t('outboxPage.noText') : draft.text}
      title={t('outboxPage.draft')}
      note={t(`outboxPage.draftSaved.${draft.origin}`, { time: formats.moment(draft.savedAt, now) })}
      actions={
        <>
          <button
            type="button"
            className="btn"
            data-size="sm"
            aria-label={t('outboxPage.forDraft', { action: t('outboxPage.actions.continue'), to })}
            onClick={() => act('continue', draft)}
          >
            {t('outboxPage.actions.continue')}
          </button>
          <button
            type="button"
            className="icon-btn"
            data-size="sm"
            aria-label={deleteLabel}
            title={deleteLabel}
            onClick={() => act('delete', draft)}
          >
            <Icon name="trash" />
          </button>
        </>
      }
    />
  );
});
