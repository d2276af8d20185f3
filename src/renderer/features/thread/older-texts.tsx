import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { errorSentence } from '../shell/error-words.ts';

/** How far from the upper end older texts are read. */
const margin = '800px 0px 0px 0px';

/**
 * The upper end of what is known. Texts that are on this computer come by themselves; RingCentral is asked only when
 * somebody scrolled up here, or asks for it.
 */
export function OlderTexts({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const { older, isLoadingOlder, olderError } = useAppState((state) => state.thread);
  const place = useRef<HTMLDivElement>(null);
  const mayLoad = olderError === null && !isLoadingOlder && older !== 'none';

  useEffect(() => {
    const area = scroller.current;
    if (!mayLoad || area === null || place.current === null) return undefined;
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const hasScrolled = (): boolean => area.scrollTop < -1;
    let isVisible = false;
    const load = (): void => {
      if (isVisible && (older === 'here' || hasScrolled())) void store.getState().loadOlder();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        isVisible = entries.at(-1)?.isIntersecting === true;
        load();
      },
      { root: area, rootMargin: margin },
    );
    observer.observe(place.current);
    area.addEventListener('scroll', load, { passive: true });
    return () => {
      observer.disconnect();
      area.removeEventListener('scroll', load);
    };
  }, [store, scroller, mayLoad, older]);

  return (
    <div className="thread__older" ref={place}>
      <p role="status">
        {isLoadingOlder ? t(older === 'here' ? 'thread.older.loading' : 'thread.older.asking') : null}
        {olderError === null ? null : `${t('thread.older.failed')} ${errorSentence(olderError, t)}`}
        {older === 'none' && !isLoadingOlder ? t('thread.older.none') : null}
      </p>
      {older === 'none' || isLoadingOlder ? null : (
        <button
          type="button"
          className="btn"
          data-kind="quiet"
          data-size="sm"
          onClick={() => void store.getState().loadOlder()}
        >
          {t(olderError === null ? `thread.older.${older}` : 'thread.older.tryAgain')}
        </button>
      )}
    </div>
  );
}
