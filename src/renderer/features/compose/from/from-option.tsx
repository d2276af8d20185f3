import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { judgeText } from '#domain/verdict/judge-text.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { useServices } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Option } from '../../../ui/option.tsx';
import { Said } from '../../../ui/said.tsx';
import { useHomeCountry } from '../../../use-truth.ts';
import { useOptOutNote } from '../../consents/use-opt-out-note.ts';
import { CapabilityChips } from '../../numbers/capability-chips.tsx';
import { kindOf, nameOf } from '../../numbers/number-words.ts';
import { OwnershipTile } from '../../numbers/ownership-tile.tsx';
import { adviceOf, longNote, verdictWord } from '../../numbers/verdict-words.ts';
import { VerdictLine } from '../../numbers/verdict-line.tsx';
import { usesLine } from '../../numbers/registration-words.ts';
import { fromListId } from './from-menu-ids.ts';
import { textFacts, type PaneFacts } from '../send/send-readiness.ts';

/** What holds for every number alike is said beside Send, not at each one. */
const anybody = { missingScopes: [], roleMayText: null, isWaiting: false };

interface FromOptionProps {
  readonly listing: NumberListing;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isDefault: boolean;
  readonly facts: PaneFacts;
  /** The digit of its shortcut, or null. */
  readonly digit: number | null;
  readonly position: number;
  readonly setSize: number;
}

/** One number of the From menu. One that cannot text stays in the list, disabled, with the reason in its place. */
export const FromOption = memo(function FromOption(props: FromOptionProps): ReactElement {
  const { listing, isSelected, isActive, isDefault, facts, digit, position, setSize } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const { number, ownership, capabilities, settings } = listing;
  const phone = formats.phone(number.e164, useHomeCountry());
  const name = nameOf(listing, t);
  // Number, people and text together: a number may be ready, and not for somebody abroad.
  const verdict = judgeText(listing, textFacts(listing, facts), anybody);
  const optOut = useOptOutNote(number.e164, facts.recipients.people);
  const note = verdict.reason === 'opted-out' && optOut !== null ? optOut : longNote(listing, t, verdict);
  const isDisabled = !mayChoose(listing.verdict);
  const kind = kindOf(listing, t);
  const below = isDisabled ? adviceOf(listing, t, verdict) : usesLine(listing, t);

  return (
    <Option
      listId={fromListId}
      value={number.id}
      className="from-option marker"
      isActive={isActive}
      isSelected={isSelected}
      isDisabled={isDisabled}
      position={position}
      setSize={setSize}
    >
      <OwnershipTile group={ownership.group} colour={settings.colour} muted={isDisabled} />
      <span className="from-option__who">
        <span className="from-option__name">
          <span className="truncate">
            {name}
            <Said>, {isDefault ? `${t('numbers.defaultNumber')}, ` : ''}</Said>
          </span>
          {isDefault ? <Icon name="star" size={12} className="number-row__star" /> : null}
          <span className="from-option__kind truncate">
            {kind}
            {kind === '' ? null : <Said>, </Said>}
          </span>
        </span>
        <span className="from-option__number">
          {phone}
          <Said>, </Said>
        </span>
      </span>
      <span className="from-option__what">
        <VerdictLine
          level={verdict.level}
          word={verdictWord(verdict, t)}
          note={
            <>
              {note}
              <Said>. </Said>
            </>
          }
        />
        <span className="from-option__uses truncate">
          {below}
          <Said> </Said>
        </span>
      </span>
      <CapabilityChips capabilities={capabilities} />
      <span className="from-option__end" aria-hidden="true">
        {isSelected ? <Icon name="tick" /> : null}
        {!isSelected && digit !== null && !isDisabled ? (
          <kbd className="kbd">{t('compose.menu.shortcut', { digit })}</kbd>
        ) : null}
      </span>
    </Option>
  );
});
