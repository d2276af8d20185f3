import type { ReactElement } from 'react';

/** Characters in front of the first hit that stay readable in one line. */
const lead = 24;

/** Where the words stand in a text, in any case; none overlap. */
function spansOf(text: string, find: string): readonly (readonly [number, number])[] {
  const lower = text.toLocaleLowerCase();
  const words = find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const spans: [number, number][] = [];
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      spans.push([at, at + word.length]);
    }
  }
  spans.sort(([one], [other]) => one - other);
  return spans.filter(([start], index) => index === 0 || start >= (spans[index - 1]?.[1] ?? 0));
}

/** The beginning of the first word that stands near enough to the hit. */
function startOf(text: string, hit: number): number {
  if (hit <= lead) return 0;
  const space = text.indexOf(' ', hit - lead);
  return space < 0 || space >= hit ? hit : space + 1;
}

interface MarkedWordsProps {
  readonly text: string;
  readonly find: string;
  /** Nothing is cut: there is room for all of it. */
  readonly isWhole?: boolean;
}

/** A text with what was looked for marked, cut in front so that the first hit can be seen in one line. */
export function MarkedWords({ text, find, isWhole = false }: MarkedWordsProps): ReactElement {
  const spans = spansOf(text, find);
  const start = isWhole ? 0 : startOf(text, spans[0]?.[0] ?? 0);
  const parts: (string | ReactElement)[] = [];
  let end = start;
  for (const [from, to] of spans) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return (
    <>
      {start > 0 ? '…' : null}
      {parts}
      {text.slice(end)}
    </>
  );
}
