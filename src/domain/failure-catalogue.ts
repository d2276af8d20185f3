/** One kind per sentence of ui.md, "Failures"; the renderer has the words and the first action. */
export type FailureKind =
  | 'recipient-cannot-receive'
  | 'opted-out'
  | 'filtered-as-spam'
  | 'shortened-link'
  | 'too-large-for-carrier'
  | 'sender-not-set-up'
  | 'limit-used-up'
  | 'did-not-get-through'
  | 'platform-busy'
  | 'number-not-yours'
  | 'no-texts-abroad'
  | 'extension-or-short-code'
  | 'thread-taken'
  | 'role-not-allowed'
  | 'app-not-allowed'
  | 'recipient-invalid'
  | 'text-too-long'
  | 'no-answer'
  | 'refused';

/** Codes that texting itself can answer with (platform.md 5.5, 5.6), by the sentence they get. */
const codesByKind: Readonly<Partial<Record<FailureKind, readonly string[]>>> = {
  'recipient-cannot-receive': ['SMS-RC-410', 'SMS-UP-410', 'SMS-CAR-400', 'SMS-CAR-411'],
  'opted-out': ['SMS-RC-413', 'SMS-UP-413', 'SMS-CAR-413'],
  'filtered-as-spam': ['SMS-RC-430', 'SMS-UP-430', 'SMS-CAR-430'],
  'shortened-link': ['SMS-CAR-435'],
  'too-large-for-carrier': ['SMS-UP-432', 'SMS-CAR-432', 'SMS-CAR-434'],
  'sender-not-set-up': ['SMS-UP-414', 'SMS-CAR-414', 'SMS-UP-431', 'SMS-RC-503', 'SMS-RC-504', 'SMS-CAR-461'],
  'limit-used-up': ['SMS-RC-403', 'SMS-CAR-450', 'SMS-CAR-451', 'SMS-CAR-452', 'MSG-384'],
  'did-not-get-through': [
    'SMS-RC-500',
    'SMS-RC-501',
    'SMS-UP-500',
    'SMS-CAR-500',
    'SMS-CAR-410',
    'SMS-CAR-412',
    'SMS-CAR-431',
  ],
  // Refused before processing; they end a text only after the last of many attempts.
  'platform-busy': ['MSG-290', 'CMN-201', 'http-503'],
  'number-not-yours': [
    'MSG-242',
    'MSG-245',
    'MSG-304',
    'MSG-310',
    'MSG-331',
    'MSG-367',
    'number-cannot-text',
  ],
  'no-texts-abroad': ['MSG-240', 'MSG-383', 'MSG-403'],
  'extension-or-short-code': ['MSG-246', 'MSG-247'],
  'thread-taken': ['MSG-427'],
  'role-not-allowed': ['CMN-408'],
  'app-not-allowed': ['CMN-401'],
  'text-too-long': ['MSG-338'],
  'recipient-invalid': ['MSG-243', 'CMN-414'],
  'no-answer': ['connection-lost', 'timed-out', 'crashed'],
};

const kindByCode: ReadonlyMap<string, FailureKind> = new Map(
  Object.entries(codesByKind).flatMap(([kind, codes]) =>
    codes.map((code): [string, FailureKind] => [code, kind as FailureKind]),
  ),
);

/** The sentence for a code; `refused` (RingCentral's own words are shown) for one we have not heard of. */
export function failureKind(code: string): FailureKind {
  return kindByCode.get(code) ?? 'refused';
}
