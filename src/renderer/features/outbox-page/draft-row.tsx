import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '#contract/outgoing-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { useOutboxMoment } from '../outbox/outbox-moment.tsx';
import { filesWords } from '../outbox/files-words.ts';
import { writtenTo } from '../outbox/written-to.ts';
import { fileNoteWords } from '../compose/files/file-note-words.ts';
import { RowFrame, type RowPlace } from './row-frame.tsx';
import { draftKey } from './row-keys.ts';
import { IconButton } from '../../ui/icon-button.tsx';

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

  const lostFiles = useAppState((state) => state.lostFiles);
  const warnings = [
    ...(draft.origin === 'may-have-gone' ? [t('compose.mayHaveGone')] : []),
    ...lostFiles
      .filter(({ draftId }) => draftId === draft.id)
      .map(({ note: lost }) => fileNoteWords(lost, formats, t)),
  ];
  const to = writtenTo(draft.to, homeCountry, formats);
  const words = [filesWords(draft.files, t), draft.text.trim()].filter((part) => part !== '').join(' · ');
  const isToSomebody = to !== '';
  const name = sender === null ? formats.phone(draft.from ?? '', homeCountry) : nameOf(sender, t);
  const action = t('outboxPage.actions.continue');
  const continueLabel = isToSomebody
    ? t('outboxPage.forDraft', { action, to })
    : t('outboxPage.forDraftToNobody', { action });
  const deleteLabel = isToSomebody
    ? t('outboxPage.deleteDraft', { to })
    : t('outboxPage.deleteDraftToNobody');

  return (
    <RowFrame
      rowKey={draftKey(draft.id)}
      position={position}
      setSize={setSize}
      state="draft"
      icon="edit"
      to={isToSomebody ? to : t('outboxPage.noRecipient')}
      from={draft.from === null ? t('outboxPage.fromDefault') : t('outboxPage.from', { name })}
      group={sender?.ownership.group ?? 'other'}
      text={words === '' ? t('outboxPage.noText') : words}
      title={t(`outboxPage.draftOrigins.${draft.origin}`)}
      note={t('outboxPage.draftSaved', { time: formats.moment(draft.savedAt, now) })}
      detail={warnings.map((words, place) => (
        <p className="outbox-row__warning" key={`${place} ${words}`}>
          {words}
        </p>
      ))}
      actions={
        <>
          <button
            type="button"
            className="btn"
            data-size="sm"
            aria-label={continueLabel}
            onClick={() => act('continue', draft)}
          >
            {action}
          </button>
          <IconButton icon="trash" label={deleteLabel} size="sm" onClick={() => act('delete', draft)} />
        </>
      }
    />
  );
});
