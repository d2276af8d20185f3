import type { FailureEntry, NextStep, TryAgain, WhoseProblem } from './failures/failure-entry.ts';
import { failuresOfContent } from './failures/of-content.ts';
import { failuresOfNumbers } from './failures/of-numbers.ts';
import { failuresOfRecipients } from './failures/of-recipients.ts';
import { failuresOfRights } from './failures/of-rights.ts';
import { failuresOfServices } from './failures/of-services.ts';
import { failuresOfSignIn } from './failures/of-sign-in.ts';

const catalogue = {
  ...failuresOfRecipients,
  ...failuresOfContent,
  ...failuresOfNumbers,
  ...failuresOfRights,
  ...failuresOfSignIn,
  ...failuresOfServices,
} as const satisfies Readonly<Record<string, FailureEntry>>;

/** One kind per sentence (ui.md, "Failures"); the renderer has the words and the first action. */
export type FailureKind = keyof typeof catalogue;

export interface Failure {
  readonly kind: FailureKind;
  readonly whose: WhoseProblem;
  readonly again: TryAgain;
  readonly next: NextStep;
}

/** Codes of a kind whose cause lies with somebody else than its other codes. */
const otherwise: ReadonlyMap<string, WhoseProblem> = new Map([
  ['SMS-RC-500', 'ringcentral'],
  ['SMS-RC-501', 'ringcentral'],
  ['SMS-CAR-412', 'recipient'],
  ['MSG-384', 'admin'],
]);

/** What a carrier or the way to it says: RingCentral only passes it on (platform.md 5.5). */
const carriers = /^SMS-(UP|CAR)-/;

// Object.entries forgets which words the keys are.
const entries = Object.entries(catalogue) as readonly (readonly [FailureKind, FailureEntry])[];

export const failureKinds: readonly FailureKind[] = entries.map(([kind]) => kind);

const kindByCode: ReadonlyMap<string, FailureKind> = new Map(
  entries.flatMap(([kind, { codes }]) => codes.map((code): [string, FailureKind] => [code, kind])),
);

/** Every code that has a kind: RingCentral's, `http-` and a status, and our own. */
export const knownCodes: readonly string[] = [...kindByCode.keys()];

/**
 * The sentence for a code; `refused` (RingCentral's own words are shown) for one we have not heard of. A parameter that
 * stands behind a code (`CMN-101 (to)`) counts where it makes a difference.
 */
export function failureKind(code: string): FailureKind {
  return kindByCode.get(code) ?? kindByCode.get(code.replace(/ \(.*\)$/, '')) ?? 'refused';
}

/** Cause, whose problem, whether to try again, and the next step (product.md 1, row 6). */
export function failureOf(code: string): Failure {
  const kind = failureKind(code);
  const { whose, again, next } = catalogue[kind];
  const said = kind === 'refused' && carriers.test(code) ? 'carrier' : whose;
  return { kind, whose: otherwise.get(code) ?? said, again, next };
}

const quoting: ReadonlySet<FailureKind> = new Set(['refused', 'part-not-accepted', 'wrongly-asked']);

/** Whether only RingCentral's own words say what is the matter, so that they are shown with ours. */
export function quotesPlatform(kind: FailureKind): boolean {
  return quoting.has(kind);
}
