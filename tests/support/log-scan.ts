/** What must stand in no log, as far as a test knows it. */
export interface Secrets {
  readonly texts: Iterable<string>;
  readonly tokens: Iterable<string>;
  /** Phone numbers in any form. */
  readonly numbers: Iterable<string>;
}

export interface Finding {
  readonly what: 'text' | 'token' | 'number';
  /** The line of the log, beginning with 1. */
  readonly line: number;
  readonly found: string;
}

/** A part of this length gives a text or a token away. */
const tellingLength = 16;

/** Numbers shorter than this are short codes and extension numbers, which may be named. */
const fewestDigits = 8;

/** The simulator's tokens and codes, a JWT, and what stands behind the word in a header. */
const tokenShapes = [
  /\bsim-(?:access|refresh|code)-[\w-]{8,}/g,
  /\beyJ[\w-]{8,}\.[\w-]+/g,
  /\bbearer\s+[\w.~+/=-]{8,}/gi,
];

/** E.164, also as it stands in an address. */
const numberShape = /(?:\+|%2B)\d{8,15}/gi;

/** What the shapes and the secrets find in a log. A log writes texts as JSON does, so they are looked for so too. */
export function scanLog(log: string, secrets: Secrets): readonly Finding[] {
  const texts = [...secrets.texts].flatMap((text) => partsOf(JSON.stringify(text).slice(1, -1)));
  const tokens = [...secrets.tokens].flatMap(partsOf);
  const numbers = [...secrets.numbers].flatMap(numberPattern);
  return log.split('\n').flatMap((content, index) => {
    const found = (what: Finding['what'], strings: readonly string[]): readonly Finding[] =>
      strings.slice(0, 1).map((string) => ({ what, line: index + 1, found: string }));
    const matching = (patterns: readonly RegExp[]): string[] =>
      patterns.flatMap((pattern) => content.match(pattern) ?? []);
    const included = (parts: readonly string[]): string[] => parts.filter((part) => content.includes(part));
    return [
      ...found('text', included(texts)),
      ...found('token', [...included(tokens), ...matching(tokenShapes)]),
      ...found('number', matching([...numbers, numberShape])),
    ];
  });
}

/** The whole when it is short, else every part that is long enough to tell. */
function partsOf(secret: string): readonly string[] {
  if (secret.trim() === '') return [];
  if (secret.length <= tellingLength) return [secret];
  return Array.from({ length: secret.length - tellingLength + 1 }, (_, start) =>
    secret.slice(start, start + tellingLength),
  );
}

/** The digits with any punctuation between them; the country's code may be missing. */
function numberPattern(number: string): readonly RegExp[] {
  const digits = number.replace(/\D/g, '');
  if (digits.length < fewestDigits) return [];
  return [new RegExp(`${digits.slice(-10).split('').join('[\\s().+/-]{0,3}')}(?!\\d)`, 'g')];
}
