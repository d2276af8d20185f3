import type { Ownership } from '../ownership.ts';
import type { PhoneNumber } from '../phone-number.ts';
import type { Registration } from '../registration.ts';
import { extensionFindings } from './extension-findings.ts';
import { verdictLevels, type Finding, type VerdictLevel, type VerdictReason } from './finding.ts';
import { numberFindings } from './number-findings.ts';

export interface Verdict {
  readonly level: VerdictLevel;
  readonly reason: VerdictReason;
  /** RingCentral's own word, when the note has to quote it. */
  readonly quote: string | null;
  /** Everything that speaks against it, worst first; none when it is ready. */
  readonly findings: readonly Finding[];
}

/** The worst fact decides; of two that are equally bad the first one. Nothing against it: ready. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const rank = ({ level }: Finding): number => verdictLevels.indexOf(level);
  const sorted = findings.toSorted((one, other) => rank(one) - rank(other));
  const [worst] = sorted;
  return worst === undefined
    ? { level: 'ready', reason: 'all-good', quote: null, findings: [] }
    : { level: worst.level, reason: worst.reason, quote: worst.quote, findings: sorted };
}

/**
 * May this number text, before anybody is chosen? An unanswered question is never "ready" (ui.md, "Verdicts").
 *
 * @param extensionStatus of the extension that is signed in, as RingCentral spells it; null where it was not told
 */
export function judgeNumber(
  number: PhoneNumber,
  ownership: Ownership,
  registration: Registration,
  extensionStatus: string | null,
): Verdict {
  const findings = numberFindings(number, ownership, registration);
  // Its own reason comes first where the number could not text anyway.
  return verdictOf([...findings, ...extensionFindings(extensionStatus)]);
}

/** A number may be chosen as From unless it certainly cannot text; "will fail" and "not known" may be tried knowingly. */
export function mayChoose(verdict: Verdict): boolean {
  return verdict.level !== 'cannot';
}
