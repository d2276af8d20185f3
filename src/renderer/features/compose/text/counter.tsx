import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { textLimit, type TextMeasure } from '#domain/sms-text.ts';
import { useServices } from '../../../app-context.tsx';

export const counterId = 'compose-counter';

/** The last characters of which every one is announced. */
const nearLimit = 20;

/** "42 / 1,000 · 1 segment · GSM-7". Seen at every key, heard only on a segment step and near the limit. */
export function Counter({ measure }: { readonly measure: TextMeasure }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { units, segments, encoding, excess } = measure;
  const limit = formats.count(textLimit);
  const left = textLimit - units;

  const words =
    units === 0
      ? t('compose.counterEmpty', { units: formats.count(0), limit })
      : t('compose.counter', {
          units: formats.count(units),
          limit,
          segments: t('compose.segments', { count: segments }),
          encoding,
        });
  const tone = excess > 0 ? 'fail' : left <= nearLimit || segments > 1 ? 'limited' : undefined;

  return (
    <>
      <output className="counter" id={counterId} aria-live="off" data-tone={tone}>
        {words}
      </output>
      <span className="hidden-label" role="status">
        {announcement()}
      </span>
    </>
  );

  function announcement(): string {
    // Said once: how much is too much stands beside Send, and at every key it would be chatter.
    if (excess > 0) return t('compose.overLimit', { limit });
    if (left <= nearLimit) return t('compose.left', { count: left });
    return segments > 1 ? t('compose.segments', { count: segments }) : '';
  }
}
