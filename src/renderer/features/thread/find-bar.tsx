import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { focusTarget, focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorText } from '../shell/error-text.tsx';
import { useHits } from './use-hits.ts';
import type { FoundText } from './use-thread-find.ts';

/** The most that main answers (contract). */
const mostHits = 50;

interface FindBarProps {
  readonly conversation: string;
  readonly onHit: (hit: FoundText | null) => void;
  readonly onClose: () => void;
}

/** Search in the conversation that is shown. Enter goes to the next older text, Shift+Enter back, Escape closes. */
export function FindBar({ conversation, onHit, onClose }: FindBarProps): ReactElement {
  const { t } = useTranslation();
  const [find, setFind] = useState('');
  const { total, place, error, step } = useHits(find, conversation, onHit);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<Element | null>(null);
  const hasHits = total !== null && total > 0;

  useEffect(() => {
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== field.current) opener.current = activeElement;
    field.current?.focus();
  }, []);

  const close = (): void => {
    const back = opener.current;
    if (back instanceof HTMLElement) back.focus();
    if (back === null || document.activeElement !== back) focusTarget('openFindHere');
    onClose();
  };

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };

  const status = (): string => {
    if (total === null || error !== null) return '';
    if (total === 0) return t('thread.find.none');
    const words = { place: place + 1, total };
    return total < mostHits ? t('thread.find.place', words) : t('thread.find.placeOfNewest', words);
  };

  return (
    <div className="find-bar" role="search" aria-label={t('thread.find.label')}>
      <label className="field field--quiet find-bar__field" htmlFor={focusTargets.findHere}>
        <Icon name="search" />
        <span className="hidden-label">{t('thread.find.label')}</span>
        <input
          ref={field}
          id={focusTargets.findHere}
          type="search"
          placeholder={t('thread.find.label')}
          autoComplete="off"
          spellCheck={false}
          value={find}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            closeOnEscape(event);
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }}
        />
      </label>
      <p className="find-bar__count" role="status">
        {status()}
      </p>
      {error === null ? null : (
        <div role="alert">
          <ErrorText error={error} />
        </div>
      )}
      <BarButton does="previous" isOff={!hasHits} onClick={() => step(-1)} onKeyDown={closeOnEscape} />
      <BarButton does="next" isOff={!hasHits} onClick={() => step(1)} onKeyDown={closeOnEscape} />
      <BarButton does="close" isOff={false} onClick={close} onKeyDown={closeOnEscape} />
    </div>
  );
}

/** Older texts are further up. */
const icons = { previous: 'chevron-down', next: 'chevron-up', close: 'close' } as const;

interface BarButtonProps {
  readonly does: keyof typeof icons;
  readonly isOff: boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function BarButton({ does, isOff, onClick, onKeyDown }: BarButtonProps): ReactElement {
  const { t } = useTranslation();
  const label = t(`thread.find.${does}`);
  return (
    <IconButton
      icon={icons[does]}
      label={label}
      aria-disabled={isOff}
      onClick={onClick}
      onKeyDown={onKeyDown}
    />
  );
}
