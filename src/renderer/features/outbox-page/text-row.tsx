import { memo, useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../compose/recipients/use-names.ts';
import { filesWords } from '../outbox/files-words.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { failureKind } from '#domain/failure-catalogue.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { sectionOf } from '#domain/outbox/outbox-section.ts';
import { useServices } from '../../app-context.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import type { HeldBy } from '../outbox/held-by.ts';
import { useOutboxMoment } from '../outbox/outbox-moment.tsx';
import type { ActOnText } from '../outbox/text-action.ts';
import { TextActionButtons } from '../outbox/text-action-buttons.tsx';
import { actionsOf } from '../outbox/text-actions.ts';
import { standingOf, type TextStanding } from '../outbox/text-standing.ts';
import { RowFrame, type RowPlace } from './row-frame.tsx';
import { textKey } from './row-keys.ts';
import { standingWords } from './standing-words.ts';
import { TextDetail } from './text-detail.tsx';

interface TextRowProps extends RowPlace {
  readonly text: OutgoingView;
  readonly sender: NumberListing | null;
  readonly heldBy: HeldBy | null;
  /** Which one of its press of Send it is, from 1; null where it cannot be said. */
  readonly place: number | null;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
  readonly act: ActOnText;
}

function iconOf(text: OutgoingView, standing: TextStanding): IconName {
  switch (text.state) {
    case 'queued':
      if (standing.startsWith('scheduled')) return 'schedule';
      return standing === 'tries-again' || standing === 'tries-connection' ? 'retry' : 'clock';
    case 'held':
      return standing === 'opted-out' ? 'opted-out' : 'unknown';
    case 'unconfirmed':
      return 'unknown';
    case 'sending':
    case 'sent':
      return 'sending';
    case 'failed':
      return failureKind(text.cause?.code ?? '') === 'opted-out' ? 'opted-out' : 'alert';
  }
}

const nobody: readonly string[] = [];

/** A text that has not gone, with its history when it is open. */
export const TextRow = memo(function TextRow(props: TextRowProps): ReactElement {
  const { text, sender, heldBy, place, isOpen, onToggle, act, position, setSize } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const { situation, now } = useOutboxMoment();
  const detailId = useId();

  const to = formats.phones(text.to, homeCountry);
  const [first] = text.to;
  const isGroup = text.to.length > 1 && first !== undefined;
  const names = useNames(isGroup ? text.to : nobody);
  // A row has room for one; numbers are never cut short.
  const who = isGroup
    ? t('outboxPage.andMore', {
        who: names.get(first) ?? formats.phone(first, homeCountry),
        count: text.to.length - 1,
      })
    : to;
  const from = sender === null ? formats.phone(text.from, homeCountry) : nameOf(sender, t);
  const standing = standingOf(text, heldBy, situation, now);
  const words = standingWords({ text, standing, situation, to, from, now }, formats, t);
  const actions = actionsOf(text, standing);
  const buttons = { text, to, act };
  const key = textKey(text.id);
  const size = text.batch?.size ?? 1;
  const placeWords =
    text.batch === null
      ? null
      : place === null
        ? t('outbox.batch.placeUnknown', { size })
        : t('outbox.batch.place', { place, size });

  return (
    <RowFrame
      rowKey={key}
      position={position}
      setSize={setSize}
      state={sectionOf(text, now) ?? 'sending'}
      icon={iconOf(text, standing)}
      to={who}
      place={placeWords}
      from={t('outboxPage.from', { name: from })}
      group={sender?.ownership.group ?? 'other'}
      text={[filesWords(text.files, t), text.text].filter((part) => part !== '').join(' · ')}
      title={words.title}
      note={words.note}
      actions={
        <>
          {isOpen ? null : <TextActionButtons {...buttons} place="row" actions={actions.row} />}
          <IconButton
            icon={isOpen ? 'chevron-down' : 'chevron-right'}
            label={t('outboxPage.history.label', { to })}
            size="sm"
            data-row-history=""
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            title={t('outboxPage.history.tooltip')}
            onClick={() => onToggle(key)}
          />
        </>
      }
      detail={
        isOpen ? (
          <TextDetail
            id={detailId}
            text={text}
            words={words}
            actions={
              actions.detail.length === 0 ? null : (
                <div className="outbox-detail__actions">
                  <TextActionButtons {...buttons} place="detail" actions={actions.detail} />
                </div>
              )
            }
          />
        ) : null
      }
    />
  );
});
