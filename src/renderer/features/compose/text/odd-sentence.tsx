import type { ReactElement } from 'react';
import type { OddCharacter } from '#domain/text/odd-characters.ts';

interface OddSentenceProps {
  readonly words: string;
  readonly odd: readonly OddCharacter[];
}

/** A sentence with the odd characters in it underlined, as they are in the message. */
export function OddSentence({ words, odd }: OddSentenceProps): ReactElement {
  const characters = new Set(odd.map(({ text }) => text));
  const parts = [...characters].reduce<readonly string[]>(
    (pieces, character) =>
      pieces.flatMap((piece) =>
        characters.has(piece)
          ? [piece]
          : piece.split(character).flatMap((rest, index) => (index === 0 ? [rest] : [character, rest])),
      ),
    [words],
  );
  return (
    <span>
      {parts.map((part, index) =>
        characters.has(part) ? (
          <span key={index} className="odd-char">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  );
}
