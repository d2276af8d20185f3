import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationLevel } from '#contract/app-settings.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { groupIcons } from '../numbers/ownership-tile.tsx';
import { useDefaultNumber } from './use-default-number.ts';

/** What a notification would show at this level, with the person's own number; the sender is invented. */
export function NoticePreview({ level }: { readonly level: NotificationLevel }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="setting__side preview" aria-live="polite">
      <span className="preview__caption">
        {level === 'nothing' ? t('settings.preview.nothing') : t('settings.preview.title')}
      </span>
      {level === 'nothing' ? null : (
        <>
          <div className="notice">
            <span className="mark">
              <Icon name="mark" />
            </span>
            <span className="notice__title truncate">
              {level === 'only-new' ? t('settings.preview.newMessage') : t('settings.preview.sender')}
            </span>
            <TextedNumber />
            {level === 'sender-and-text' ? (
              <span className="notice__text dim truncate">{t('settings.preview.text')}</span>
            ) : null}
          </div>
          <span className="preview__caption">{t('settings.preview.replaced')}</span>
        </>
      )}
    </div>
  );
}

function TextedNumber(): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const { chosen } = useDefaultNumber();
  if (chosen === null) return <span className="notice__to">{t('settings.preview.toSample')}</span>;
  const number = formats.phone(chosen.number.e164, homeCountry);
  return (
    <span className="notice__to" data-group={chosen.ownership.group}>
      <Icon name={groupIcons[chosen.ownership.group]} size={12} />
      <span className="truncate">{t('settings.preview.to', { name: nameOf(chosen, t), number })}</span>
    </span>
  );
}
