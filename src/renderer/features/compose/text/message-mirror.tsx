import type { ReactElement, ReactNode, Ref } from 'react';
import type { MarkedRange } from './marked-ranges.ts';

interface MessageMirrorProps {
  readonly text: string;
  readonly ranges: readonly MarkedRange[];
  readonly ref: Ref<HTMLDivElement>;
}

/** The message once more, unseen below the field, with what is marked in it. */
export function MessageMirror({ text, ranges, ref }: MessageMirrorProps): ReactElement {
  const parts: ReactNode[] = [];
  let place = 0;
  for (const { start, end, kind } of ranges) {
    parts.push(text.slice(place, start));
    parts.push(
      <mark key={start} data-kind={kind}>
        {text.slice(start, end)}
      </mark>,
    );
    place = end;
  }
  return (
    <div className="composer__text composer__mirror" aria-hidden="true" ref={ref}>
      {parts}
      {text.slice(place)}
    </div>
  );
}
