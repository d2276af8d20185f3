/** Words beside a number that say what kind it is and not whose. */
const label =
  /^(?:tel|telephone|phone|mobile|cell|cellphone|home|work|office|main|direct|sms|text|number|no|type(?:=\w+)?|and|or|[chmpw])\.?$/i;
const labelAtEnd = /[\s(,:;-](?:tel|telephone|phone|mobile|cell|home|work|office|main|direct)\)?$/i;
const webAddress = /[^\s,;|<>"]*(?:@|:\/\/)[^\s,;|<>"]*/g;
const anchor = /<\/?a\b[^>]*>?/gi;
const fullNameOfCard = /(?:^|;\s*)FN[^:;]*:([^;]+)/i;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu;
/** What stands between separators outside quotes. */
const cells = /(?:"[^"]*"|[^,;\t|])+/g;

/** Names stand at the beginning; a whole letter around a number is not searched for one. */
const reach = 400;

const bare = (words: string): string => words.replace(edges, '').replace(/\s+/g, ' ');

const clean = (cell: string): string => bare(bare(cell).replace(labelAtEnd, ''));

const isName = (cell: string): boolean => /\p{L}/u.test(cell) && !label.test(cell);

const namesOf = (words: string): readonly string[] =>
  (words.replace(anchor, ' ').replace(webAddress, ' ').match(cells) ?? []).map(clean).filter(isName);

/** The person's name beside a number: in front of it, or else the first words behind it; null without one. */
export function nameIn(before: string, after: string): string | null {
  const card = fullNameOfCard.exec(before) ?? fullNameOfCard.exec(after);
  if (card?.[1] !== undefined) return clean(card[1].slice(0, reach));
  const [front, back] = [before.slice(0, reach), after.slice(0, reach)];
  // "Abernathy, Ruth <703 555 0186>" is one name; in a table first and last name are cells of their own.
  const whole = clean(front.replace(webAddress, ' '));
  if (before.endsWith('<') && isName(whole)) return whole;
  const [first, second, ...more] = namesOf(front);
  if (first === undefined) return namesOf(back)[0] ?? null;
  return second === undefined || more.length > 0 ? first : `${first} ${second}`;
}
