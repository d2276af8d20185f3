import type { TFunction } from 'i18next';
import type { OddCharacter } from '#domain/text/odd-characters.ts';
import type { EncodingCost } from '#domain/text/plain-text.ts';

/** The characters that a sentence is about, each once: those that nothing can stand in for, where there are any. */
function namedOf({ odd, replacements }: EncodingCost): readonly OddCharacter[] {
  const meant = replacements ?? odd.filter(({ plain }) => plain === null);
  return [...new Map(meant.map((character) => [character.text, character])).values()];
}

/** "The curly ’ makes this 2 segments instead of 1." The first two are named, the others counted. */
export function oddWords(cost: EncodingCost, t: TFunction): string {
  const names = [
    ...new Set(namedOf(cost).map(({ kind, text }) => t(`compose.odd.names.${kind}`, { character: text }))),
  ];
  const [first, second] = names;
  const words = {
    first,
    second,
    segments: t('compose.segments', { count: cost.segments }),
    plain: cost.plainSegments,
  };
  if (names.length <= 1) return t('compose.odd.one', words);
  return names.length === 2
    ? t('compose.odd.two', words)
    : t('compose.odd.more', { ...words, count: names.length - 2 });
}

/** "Use a plain one"; null where no plain one would say the same. */
export function plainLabel({ replacements }: EncodingCost, t: TFunction): string | null {
  if (replacements === null) return null;
  return t('compose.odd.replace', { count: replacements.length });
}
