import { Fragment, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { scrollStop } from '../../ui/scroll-stop.ts';
import { useOutbox } from '../../use-truth.ts';
import { nameOf } from '../numbers/number-words.ts';
import { NothingSent } from './nothing-sent.tsx';
import { OutboxMomentProvider, useOutboxMoment } from './outbox-moment.tsx';
import { OutgoingArticle } from './outgoing-article.tsx';
import { useActOnText } from './use-act-on-text.tsx';
import { useHeldBy } from './use-held-by.ts';

/** One's own texts, the newest at the end; of one number, or of all while a new text is written. */
export function RecentTexts({ shown }: { readonly shown: NumberListing | null }): ReactElement {
  const { t } = useTranslation();
  const outbox = useOutbox();
  const number = shown?.number.e164 ?? null;
  const texts = useMemo(
    () => outbox.filter(({ from }) => number === null || from === number).toReversed(),
    [outbox, number],
  );
  const isMoving = texts.some(({ state }) => state === 'queued' || state === 'held');
  return (
    <div className="pane__scroll thread__scroll" ref={scrollStop}>
      {texts.length === 0 ? <NothingSent name={shown === null ? null : nameOf(shown, t)} /> : null}
      <h2 className="hidden-label">{t('outbox.list')}</h2>
      <OutboxMomentProvider isMoving={isMoving}>
        <Thread texts={texts} isOneNumber={shown !== null} />
      </OutboxMomentProvider>
    </div>
  );
}

interface ThreadProps {
  /** Oldest first. */
  readonly texts: readonly OutgoingView[];
  readonly isOneNumber: boolean;
}

function Thread({ texts, isOneNumber }: ThreadProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const listings = useAppState((state) => state.listings);
  const { act, question } = useActOnText();
  const { now } = useOutboxMoment();
  const heldBy = useHeldBy(now);
  const senders = useMemo(
    () => new Map(listings.map((listing) => [listing.number.e164, listing])),
    [listings],
  );

  const dayWords = (time: number): string => {
    const days = formats.daysBetween(time, now);
    if (days === 0) return t('outbox.today');
    return days === 1 ? t('outbox.yesterday') : formats.day(time);
  };

  return (
    <>
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
                heldBy={heldBy.get(text.id) ?? null}
                isOneNumber={isOneNumber}
                isJoined={!isNewDay && before.to === text.to && before.from === text.from}
                act={act}
              />
            </Fragment>
          );
        })}
      </div>
      {question}
    </>
  );
}
