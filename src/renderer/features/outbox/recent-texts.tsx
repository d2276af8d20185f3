import { Fragment, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { scrollStop } from '../../ui/scroll-stop.ts';
import { useOutbox } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { NothingSent } from './nothing-sent.tsx';
import { OutgoingArticle } from './outgoing-article.tsx';
import { useTakeBack } from './use-take-back.ts';

/** One's own texts, the newest at the end; of one number, or of all while a new text is written. */
export function RecentTexts({ shown }: { readonly shown: NumberListing | null }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const listings = useAppState((state) => state.listings);
  const outbox = useOutbox();
  const takeBack = useTakeBack();
  const now = useNow(60_000);

  const senders = useMemo(
    () => new Map(listings.map((listing) => [listing.number.e164, listing])),
    [listings],
  );
  const texts = outbox.filter(({ from }) => shown === null || from === shown.number.e164).toReversed();

  const dayWords = (time: number): string => {
    const days = formats.daysBetween(time, now);
    if (days === 0) return t('outbox.today');
    return days === 1 ? t('outbox.yesterday') : formats.day(time);
  };

  return (
    <div className="pane__scroll thread__scroll" ref={scrollStop}>
      {texts.length === 0 ? <NothingSent name={shown === null ? null : nameOf(shown, t)} /> : null}
      <h2 className="hidden-label">{t('outbox.list')}</h2>
      <div className="thread" role="log" aria-live="off" aria-label={t('outbox.list')}>
        {texts.map((text, place) => {
          const before = texts[place - 1];
          const isNewDay =
            before === undefined || formats.daysBetween(before.createdAt, text.createdAt) !== 0;
          return (
            <Fragment key={text.id}>
              {isNewDay ? (
                <p className="thread__day">
                  <time dateTime={new Date(text.createdAt).toISOString()}>{dayWords(text.createdAt)}</time>
                </p>
              ) : null}
              <OutgoingArticle
                text={text}
                sender={senders.get(text.from) ?? null}
                isOneNumber={shown !== null}
                isJoined={!isNewDay && before.to === text.to && before.from === text.from}
                takeBack={takeBack}
              />
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
