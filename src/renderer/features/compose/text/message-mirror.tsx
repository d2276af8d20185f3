import type { ReactElement, ReactNode, Ref } from 'react';
import { longestRead } from '#domain/sms-text.ts';
import type { MarkedRange } from './marked-ranges.ts';

interface MessageMirrorProps {
  readonly text: string;
  readonly ranges: readonly MarkedRange[];
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * The message once more, unseen below the field, with what is marked in it. Of a text beyond `longestRead`, which would
 * be laid out twice with every key, the rest is a ground without words: all of that is too much.
 */
export function MessageMirror({ text, ranges, ref }: MessageMirrorProps): ReactElement {
  const parts: ReactNode[] = [];
  const isLong = text.length > longestRead;
  let place = 0;
  for (const { start, end, kind } of ranges) {
    parts.push(text.slice(place, start));
    parts.push(
      <mark key={start} data-kind={kind}>
        {text.slice(start, Math.min(end, longestRead))}
      </mark>,
    );
    place = end;
  }
  return (
    <div
      className="composer__text composer__mirror"
      data-long={isLong ? 'true' : undefined}
      aria-hidden="true"
      ref={ref}
    >
      {parts}
      {text.slice(place)}
      {isLong ? <mark className="composer__mirror-rest" data-kind="excess" /> : null}
    </div>
  );
}
