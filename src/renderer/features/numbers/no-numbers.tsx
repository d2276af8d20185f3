import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { NoNumbersDrawing } from '../../ui/drawings.tsx';
import { usePerson } from '../../use-truth.ts';
import { personWords } from '../shell/person-words.ts';
import { useCopy } from '../shell/use-copy.ts';

/** RingCentral answered and listed nothing: who is signed in, and what to ask the admin for. */
export function NoNumbers(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const copy = useCopy();
  const person = usePerson();
  if (person === null) return null;
  const words = personWords(person, t);
  return (
    <div className="empty no-numbers">
      <NoNumbersDrawing />
      <p className="empty__title">{t('numbers.noneTitle')}</p>
      <p className="empty__text">{t('numbers.noneText', { person: words })}</p>
      <div className="empty__actions">
        <button
          type="button"
          className="btn"
          onClick={() => copy(t('numbers.noneForAdmin', { person: words }))}
        >
          {t('app.copyForAdmin')}
        </button>
        <button type="button" className="btn" onClick={() => void ask(bridge, 'numbers:refresh', null)}>
          {t('numbers.refresh')}
        </button>
      </div>
    </div>
  );
}
