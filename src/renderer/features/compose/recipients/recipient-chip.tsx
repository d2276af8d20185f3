import { memo, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import { useServices } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Said } from '../../../ui/said.tsx';
import { useConsentSign } from '../../consents/use-consent-sign.ts';
import { recipientWhy } from './recipient-words.ts';
import { countryAbroad } from './country-of.ts';
import { chipId } from './recipient-ids.ts';
import { isChipKey, walkChips } from './walk-chips.ts';

interface RecipientChipProps {
  readonly recipient: ReadRecipient;
  /** What the number is called; null where nobody knows. */
  readonly name: string | null;
  readonly homeCountry: string;
  /** Its place among the chips. */
  readonly place: number;
  readonly edit: (index: number) => void;
  readonly remove: (index: number) => void;
  readonly focusChip: (place: number) => void;
}

function isSame(before: RecipientChipProps, after: RecipientChipProps): boolean {
  const [one, other] = [before.recipient, after.recipient];
  return (
    one.index === other.index &&
    one.typed === other.typed &&
    one.state === other.state &&
    one.problem === other.problem &&
    one.digitsOff === other.digitsOff &&
    one.e164 === other.e164 &&
    before.name === after.name &&
    before.homeCountry === after.homeCountry &&
    before.place === after.place &&
    before.edit === after.edit &&
    before.remove === after.remove &&
    before.focusChip === after.focusChip
  );
}

/** One recipient: name and number, or what was typed and why it cannot be texted. */
export const RecipientChip = memo(function RecipientChip(props: RecipientChipProps): ReactElement {
  const { recipient, name, homeCountry, place, edit, remove, focusChip } = props;
  const { t } = useTranslation();
  const { formats } = useServices();
  const { index, e164, typed } = recipient;
  const phone = e164 === null ? null : formats.phone(e164, homeCountry);
  const who = phone === null ? typed.trim() : (name ?? phone);
  const sign = useConsentSign(recipient.state === 'valid' ? e164 : null);
  const why = recipientWhy(recipient, t) ?? sign?.why ?? null;
  const country = e164 === null ? null : countryAbroad(e164, homeCountry, formats);
  const more: readonly { readonly kind: string; readonly words: string; readonly flag?: string }[] = [
    ...(country === null ? [] : [{ kind: 'country', words: country.name, flag: country.flag }]),
    ...(phone === null || phone === who ? [] : [{ kind: 'number', words: phone }]),
    ...(why === null ? [] : [{ kind: 'why', words: why }]),
  ];

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!isChipKey(event)) return;
    if (key === 'Delete' || key === 'Backspace') remove(index);
    else if (key === 'F2') edit(index);
    else {
      walkChips(event, { left: Math.max(0, place - 1), right: place + 1 }, focusChip);
      return;
    }
    event.preventDefault();
  };

  return (
    <span className="recipient" data-state={recipient.state === 'valid' ? sign?.state : 'invalid'}>
      <button
        id={chipId(index)}
        type="button"
        className="recipient__who"
        tabIndex={-1}
        onClick={() => edit(index)}
        onKeyDown={onKeyDown}
      >
        {why === null ? null : <Icon name={sign?.icon ?? 'alert'} size={14} />}
        <span className="recipient__name truncate">
          {who}
          {more.length === 0 ? null : <Said>,</Said>}
        </span>
        {more.map(({ kind, flag, words }, place) => (
          <span key={kind} className={kind === 'why' ? 'recipient__why' : 'recipient__number'}>
            {flag === undefined ? null : <span aria-hidden="true">{flag}&nbsp;</span>}
            {words}
            {place === more.length - 1 ? null : <Said>,</Said>}
          </span>
        ))}
      </button>
      <button
        type="button"
        className="recipient__remove"
        tabIndex={-1}
        aria-label={t('compose.recipients.remove', { who })}
        title={t('compose.recipients.remove', { who })}
        onClick={() => remove(index)}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}, isSame);
