/** Names of fields whose value is a secret, whatever it is. */
const secretName =
  /token|secret|passw|authorization|cookie|credential|verifier|assertion|api[-_]?key|nonce|jwt/i;
/** Names that mean an error code or a phase here and a secret of OAuth there; the look of the value decides. */
const ambiguousName = /^(code|state)$/i;
const plainCode = /^(?:[a-z]{2,12}|\d{1,4})(?:[-_](?:[a-z]{1,12}|\d{1,4})){0,6}$/i;
/** Names of fields that hold what people write to each other. */
const contentName = /^(text|subject|body|content|message_?text|draft)$/i;

const longestText = 2000;
const deepest = 6;
const longestList = 50;

/** Secrets that can stand anywhere in a sentence, an address, a form or a piece of JSON. */
const secretsInText: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 [removed]'],
  [/\beyJ[\w-]{5,}\.[\w-]+(\.[\w-]*)?/g, '[removed]'],
  [
    /((?:access_token|refresh_token|id_token|ws_access_token|token|code|code_verifier|state|assertion|client_secret|password)=)[^&\s"'<>]+/gi,
    '$1[removed]',
  ],
  [
    /("(?:access_token|refresh_token|id_token|ws_access_token|token|code|code_verifier|state|assertion|client_secret|password|text|subject|body)"\s*:\s*")(?:[^"\\]|\\.)*"?/gi,
    '$1[removed]"',
  ],
];

/** E.164, with or without separators; then numbers as people write them; then long runs of digits. */
const phoneNumbers: readonly RegExp[] = [
  /\+[\s().-]*\d(?:[\s().-]*\d){6,14}/g,
  /(?<![\w.])(?:1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]\d{4}(?!\d)/g,
  /(?<![\w.-])\d{3}[\s.-]\d{4}(?![\d-])/g,
  /(?<!\d)\d{10,15}(?!\d)/g,
];

/** Milliseconds since the epoch between 2001 and 2033; no phone number of 13 digits starts with 1 (E.164). */
const timeStamp = /^1\d{12}$/;

function maskNumber(found: string): string {
  const digits = found.replace(/\D/g, '');
  return timeStamp.test(digits) && digits === found ? found : `…${digits.slice(-4)}`;
}

function redactText(text: string): string {
  const bounded = text.length > longestText ? `${text.slice(0, longestText)}… [shortened]` : text;
  const withoutSecrets = secretsInText.reduce(
    (result, [pattern, instead]) => result.replace(pattern, instead),
    bounded,
  );
  return phoneNumbers.reduce((result, pattern) => result.replace(pattern, maskNumber), withoutSecrets);
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, cause } = error;
  const code = (error as { readonly code?: unknown }).code;
  return {
    name,
    message: redactText(message),
    ...(code === undefined ? {} : { code: redactValue(code, depth + 1) }),
    ...(cause === undefined ? {} : { cause: redactValue(cause, depth + 1) }),
    ...(error.stack === undefined ? {} : { stack: redactText(error.stack) }),
  };
}

function redactField(name: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (secretName.test(name)) return '[removed]';
  if (ambiguousName.test(name) && typeof value === 'string' && !plainCode.test(value)) return '[removed]';
  if (!contentName.test(name)) return redactValue(value, depth);
  return typeof value === 'string' ? `[${value.length} characters]` : '[removed]';
}

function readField(owner: object, name: string): unknown {
  try {
    return (owner as Readonly<Record<string, unknown>>)[name];
  } catch {
    return '[not readable]';
  }
}

function redactObject(value: object, depth: number): unknown {
  if (depth > deepest) return '[too deep]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '[no date]' : value.toISOString();
  if (value instanceof URL || value instanceof URLSearchParams) return redactText(value.toString());
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (value instanceof Map) {
    return redactObject(Object.fromEntries(value as ReadonlyMap<string, unknown>), depth + 1);
  }
  if (value instanceof Set) return redactObject([...(value as ReadonlySet<unknown>)], depth + 1);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.slice(0, longestList).map((item) => redactValue(item, depth + 1));
  }
  return Object.fromEntries(
    Object.keys(value).map((name) => [
      redactText(name),
      redactField(name, readField(value, name), depth + 1),
    ]),
  );
}

function redactValue(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return redactText(value);
    case 'number':
    case 'bigint':
      return redactText(String(value)) === String(value) ? value : redactText(String(value));
    case 'object':
      return value === null ? null : redactObject(value, depth);
    case 'function':
    case 'symbol':
      return `[${typeof value}]`;
    default:
      return value;
  }
}

/**
 * What may stand in a log: without tokens, without the words of a text, with phone numbers down to their last four
 * digits. Text under a name that says nothing cannot be told from any other text, so callers still log codes, not words.
 */
export function redact(value: unknown): unknown {
  return redactValue(value, 0);
}
