/** What a test types into the window, as far as it stands in its source: texts and phone numbers. */
export interface TypedWords {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
}

const typing = /\b(?:sendText|scheduleText|fill|type|insertText|pressSequentially)\(.*?\);/gs;
const literal = /'((?:[^'\\\n]|\\.)*)'|`([^`$]*)`/g;
const phoneNumber = /^\+?[\d\s().-]{8,}$/;
/** One word alone may stand in a log for another reason; a sentence may not. */
const sentence = /\S\s+\S|[.?!…]$/;

/** Reads them from the calls that type. */
export function typedWords(source: string): TypedWords {
  const literals = [...source.matchAll(typing)].flatMap(([call]) =>
    [...call.matchAll(literal)].map(([, quoted, template]) => quoted ?? template ?? ''),
  );
  const isNumber = (word: string): boolean => phoneNumber.test(word);
  return {
    texts: literals.filter((word) => !isNumber(word) && sentence.test(word)),
    numbers: literals.filter(isNumber),
  };
}
