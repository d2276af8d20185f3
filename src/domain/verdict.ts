import { capabilitiesOf, isHighVolumeOnly } from './capability.ts';
import type { Ownership } from './ownership.ts';
import { isTollFree, type PhoneNumber } from './phone-number.ts';
import { campaignStanding, type CampaignStanding, type Registration } from './registration.ts';

/** Worst first: where several facts meet, the first of this list wins (ui.md, "Verdicts"). */
const verdictLevels = ['cannot', 'fail', 'unknown', 'limited', 'ready'] as const;
export type VerdictLevel = (typeof verdictLevels)[number];

/** The fact that decided, one code per note in ui.md. The renderer has the words. */
export type VerdictReason =
  | 'high-volume'
  | 'not-assigned'
  | 'texting-off'
  | 'not-ported'
  | 'not-in-service'
  | 'fax'
  | 'features-not-told'
  | 'campaign-suspended'
  | 'campaign-expired'
  | 'campaign-deleting'
  | 'campaign-pending'
  | 'campaign-refused'
  | 'not-linked'
  | 'campaign-changing'
  | 'campaign-unheard-of'
  | 'campaign-not-checked'
  | 'campaign-not-permitted'
  | 'delegated'
  | 'no-pictures'
  | 'toll-free'
  | 'all-good';

/** Where an answer to a text from this number is kept (platform.md 6.4). */
type RepliesTo = 'own-inbox' | 'queue' | 'not-seen';

export interface Verdict {
  readonly level: VerdictLevel;
  readonly reason: VerdictReason;
  readonly repliesTo: RepliesTo;
  /** RingCentral's own word, when the note has to quote it (an unheard-of status, a campaign status). */
  readonly quote: string | null;
}

interface Finding {
  readonly level: VerdictLevel;
  readonly reason: VerdictReason;
  readonly quote?: string;
}

const sharedKinds: ReadonlySet<Ownership['kind']> = new Set([
  'main-company',
  'company',
  'site',
  'ivr-menu',
  'call-queue',
  'delegated',
]);

/** A number that cannot text at all, by its own record: platform.md 3.5. */
function whyItCannot(number: PhoneNumber, ownership: Ownership): Finding | null {
  if (number.numberType === 'FaxOnly' || number.usageType === 'CompanyFaxNumber') {
    return { level: 'cannot', reason: 'fax' };
  }
  if (number.status === 'Pending' || number.status === 'PortedIn') {
    return { level: 'cannot', reason: 'not-ported', quote: number.status };
  }
  if (number.status !== 'Normal') return { level: 'cannot', reason: 'not-in-service', quote: number.status };
  if (number.features === null) return { level: 'unknown', reason: 'features-not-told' };
  if (isHighVolumeOnly(number)) return { level: 'cannot', reason: 'high-volume' };
  if (capabilitiesOf(number).sms === 'can') return null;
  // The API does not tell "assigned to somebody else" from "not switched on": platform.md 3.7, row 3.
  return { level: 'cannot', reason: sharedKinds.has(ownership.kind) ? 'not-assigned' : 'texting-off' };
}

const campaignFindings: Readonly<Record<Exclude<CampaignStanding, 'confirmed'>, Finding>> = {
  suspended: { level: 'fail', reason: 'campaign-suspended' },
  expired: { level: 'fail', reason: 'campaign-expired' },
  deleting: { level: 'fail', reason: 'campaign-deleting' },
  pending: { level: 'fail', reason: 'campaign-pending' },
  refused: { level: 'fail', reason: 'campaign-refused' },
  changing: { level: 'unknown', reason: 'campaign-changing' },
  'unheard-of': { level: 'unknown', reason: 'campaign-unheard-of' },
};

/** Campaigns exist for US and Canada local numbers only; toll-free has a verification of its own (platform.md 4). */
function needsCampaign(number: PhoneNumber): boolean {
  return number.e164.startsWith('+1') && !isTollFree(number);
}

/**
 * Whether the verdict hangs on a campaign: the number can text by its own record, and it is of the kind that has one.
 * Nothing else is worth a request of its own (platform.md 4: one call per number).
 */
export function needsRegistration(number: PhoneNumber, ownership: Ownership): boolean {
  return whyItCannot(number, ownership) === null && needsCampaign(number);
}

function whatRegistrationSays(number: PhoneNumber, registration: Registration): Finding | null {
  if (registration.state === 'read') {
    if (registration.campaign === null) {
      return needsCampaign(number) ? { level: 'fail', reason: 'not-linked' } : null;
    }
    const { status } = registration.campaign;
    const standing = campaignStanding(status);
    return standing === 'confirmed' ? null : { ...campaignFindings[standing], quote: status };
  }
  if (!needsCampaign(number)) return null;
  return registration.state === 'not-permitted'
    ? { level: 'unknown', reason: 'campaign-not-permitted' }
    : { level: 'unknown', reason: 'campaign-not-checked' };
}

function whatLimitsIt(number: PhoneNumber, ownership: Ownership): Finding | null {
  if (ownership.kind === 'delegated') return { level: 'limited', reason: 'delegated' };
  if (capabilitiesOf(number).mms === 'can') return null;
  return { level: 'limited', reason: isTollFree(number) ? 'toll-free' : 'no-pictures' };
}

/** Of two facts that are equally bad the first one stands. */
function worstOf(findings: readonly (Finding | null)[]): Finding {
  let worst: Finding = { level: 'ready', reason: 'all-good' };
  for (const finding of findings) {
    if (finding !== null && verdictLevels.indexOf(finding.level) < verdictLevels.indexOf(worst.level)) {
      worst = finding;
    }
  }
  return worst;
}

const repliesByKind: Readonly<Partial<Record<Ownership['kind'], RepliesTo>>> = {
  'call-queue': 'queue',
  delegated: 'not-seen',
};

/**
 * May this number text, before anybody is chosen? From status, features, ownership and registration; the worst fact
 * wins and an unanswered question is never "ready" (ui.md, "Verdicts").
 */
export function judgeNumber(number: PhoneNumber, ownership: Ownership, registration: Registration): Verdict {
  const finding = worstOf([
    whyItCannot(number, ownership),
    whatRegistrationSays(number, registration),
    whatLimitsIt(number, ownership),
  ]);
  return {
    level: finding.level,
    reason: finding.reason,
    repliesTo: repliesByKind[ownership.kind] ?? 'own-inbox',
    quote: finding.quote ?? null,
  };
}

/** A number may be chosen as From unless it certainly cannot text; "will fail" and "not known" may be tried knowingly. */
export function mayChoose(verdict: Verdict): boolean {
  return verdict.level !== 'cannot';
}
