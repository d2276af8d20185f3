/** Words beside a number that say what kind it is and not whose. */
const label =
  /^(?:tel|telephone|phone|mobile|cell|cellphone|home|work|office|main|direct|sms|text|number|no|type(?:=\w+)?|and|or)$/i;
const labelAtEnd = /[\s(,:;-]+(?:tel|telephone|phone|mobile|cell|home|work|office|main|direct)\)?$/i;
const webAddress = /[^\s,;|<>"]*(?:@|:\/\/)[^\s,;|<>"]*/g;
const anchor = /<\/?a\b[^>]*>?/gi;
const fullNameOfCard = /(?:^|;\s*)FN[^:;]*:([^;]+)/i;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu;
/** A separator outside quotes. */
const separator = /[,;\t|](?=(?:[^"]*"[^"]*")*[^"]*$)/;

const clean = (cell: string): string => cell.replace(edges, '').replace(labelAtEnd, '').replace(/\s+/g, ' ');

const isName = (cell: string): boolean => /\p{L}/u.test(cell) && !label.test(cell);

/** The person's name beside a number: in front of it, or else the first words behind it; null without one. */
export function nameIn(before: string, after: string): string | null {
  const card = fullNameOfCard.exec(before) ?? fullNameOfCard.exec(after);
  if (card?.[1] !== undefined) return clean(card[1]);
  const namesOf = (words: string): readonly string[] => {
    const bare = words.replace(anchor, ' ').replace(webAddress, ' ');
    return bare.split(separator).map(clean).filter(isName);
  };
  // "Abernathy, Ruth <703 555 0186>" is one name; in a table first and last name are cells of their own.
  const whole = clean(before.replace(webAddress, ' '));
  if (before.trimEnd().endsWith('<') && isName(whole)) return whole;
  const [first, second, ...more] = namesOf(before);
  if (first === undefined) return namesOf(after)[0] ?? null;
  return second === undefined || more.length > 0 ? first : `${first} ${second}`;
}
