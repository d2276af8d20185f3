import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTargets } from '../../../ui/focus-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Said } from '../../../ui/said.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useConnection, useHomeCountry, useNumbersState } from '../../../use-truth.ts';
import { useOptOutNote } from '../../consents/use-opt-out-note.ts';
import { nameOf } from '../../numbers/number-words.ts';
import { OwnershipTile } from '../../numbers/ownership-tile.tsx';
import { longNote, verdictWord } from '../../numbers/verdict-words.ts';
import { VerdictLine } from '../../numbers/verdict-line.tsx';
import { fromListId } from './from-menu-ids.ts';

interface SenderLineProps {
  readonly sender: NumberListing | null;
  /** About the number and what is being written; null without a number. */
  readonly verdict: Verdict | null;
  /** Whom the text is for, E.164. */
  readonly people: readonly string[];
}

/** The lid of the send pane: who is speaking, whether that can work, and where replies land. Opens the From menu. */
export function SenderLine({ sender, verdict, people }: SenderLineProps): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const isOpen = useAppState((state) => state.fromMenuOpen);
  const connection = useConnection();
  const { checkedAt } = useNumbersState();
  const homeCountry = useHomeCountry();
  const now = useNow(null);

  const optOut = useOptOutNote(sender?.number.e164 ?? null, people);
  const isStale = !connection.online && checkedAt !== null && verdict?.level === 'ready';
  const note =
    sender === null || verdict === null
      ? ''
      : isStale
        ? t('verdict.asOf', { time: formats.moment(checkedAt, now) })
        : verdict.reason === 'opted-out' && optOut !== null
          ? optOut
          : longNote(sender, t, verdict);
  const phone = sender === null ? '' : formats.phone(sender.number.e164, homeCountry);
  const name = sender === null ? t('compose.fromNone') : nameOf(sender, t);

  return (
    <button
      id={focusTargets.from}
      type="button"
      className="sender"
      aria-haspopup="listbox"
      aria-expanded={isOpen}
      aria-controls={isOpen ? fromListId : undefined}
      data-group={sender?.ownership.group}
      data-colour={sender?.settings.colour ?? undefined}
      onClick={() => store.getState().setFromMenu(!isOpen)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        store.getState().setFromMenu(true);
      }}
    >
      <span className="sender__label">{t('compose.from')}</span>{' '}
      {sender === null ? null : (
        <OwnershipTile group={sender.ownership.group} colour={sender.settings.colour} size={22} />
      )}
      <span className="sender__name truncate">{name}</span>{' '}
      <span className="sender__number">
        {phone}
        {sender === null ? null : <Said>, </Said>}
      </span>{' '}
      {verdict === null ? (
        <span className="push" />
      ) : (
        <VerdictLine level={verdict.level} word={verdictWord(verdict, t)} note={note} />
      )}
      <Icon name="chevrons" className="sender__chevron" />
    </button>
  );
}
