import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import { countSegments } from '#domain/text/count-segments.ts';

/** Under an own text of which RingCentral counted other segments than we did (product.md 1, row 9). */
export function SegmentNote({ message }: { readonly message: MessageView }): ReactElement | null {
  const { t } = useTranslation();
  const { direction, segments, text, attachments } = message;
  if (direction !== 'outbound' || segments === null || attachments.length > 0) return null;
  const ours = countSegments(text).count;
  if (ours === 0 || ours === segments) return null;
  return (
    <p className="delivery">
      {t('thread.segmentNote', { theirs: t('compose.segments', { count: segments }), ours })}
    </p>
  );
}
