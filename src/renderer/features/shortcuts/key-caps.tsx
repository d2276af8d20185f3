import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keyWords } from './key-words.ts';
import type { ShortcutId } from './shortcut-table.ts';

/** The keys of a shortcut, drawn as keys. */
export function KeyCaps({ id }: { readonly id: ShortcutId }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="key-caps">
      {keyWords(id, t).map((caps, place) => (
        <span key={caps.join(' ')} className="nowrap">
          {place === 0 ? null : ` ${t('shortcuts.keys.to')} `}
          {caps.map((cap, index) => (
            <span key={cap}>
              {index === 0 ? null : ' '}
              <kbd className="kbd">{cap}</kbd>
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
