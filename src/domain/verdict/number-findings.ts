import { isInCampaignCountry } from '../campaign-country.ts';
import { capabilitiesOf, isHighVolumeOnly } from '../capability.ts';
import { isShared, type Ownership } from '../ownership.ts';
import { isFax, isTollFree, type PhoneNumber } from '../phone-number.ts';
import { campaignStanding, type CampaignStanding, type Registration } from '../registration.ts';
import { isToldWhereRepliesGo } from '../replies.ts';
import type { Finding, Fixer, VerdictReason } from './finding.ts';

const fromList = (
  level: Finding['level'],
  reason: VerdictReason,
  fixer: Fixer,
  quote: string | null = null,
): Finding => ({ level, reason, quote, source: 'number-list', fixer });

/** A number that cannot text at all, by its own record: platform.md 3.5. */
function whyItCannot(number: PhoneNumber, ownership: Ownership): Finding | null {
  if (isFax(number)) return fromList('cannot', 'fax', 'nobody');
  if (number.status === 'Pending' || number.status === 'PortedIn') {
    return fromList('cannot', 'not-ported', 'ringcentral', number.status);
  }
  if (number.status !== 'Normal') return fromList('cannot', 'not-in-service', 'admin', number.status);
  if (number.features === null) return fromList('unknown', 'features-not-told', 'nobody');
  if (isHighVolumeOnly(number)) return fromList('cannot', 'high-volume', 'admin');
  if (capabilitiesOf(number).sms === 'can') return null;
  // An own number has all that it can do (document 002); of a shared one the API does not tell "assigned to somebody
  // else" from "not switched on" (platform.md 3.7, row 3).
  return fromList('cannot', isShared(ownership) ? 'not-assigned' : 'texting-off', 'admin');
}

const fromRegistration = (
  level: Finding['level'],
  reason: VerdictReason,
  fixer: Fixer,
  quote: string | null = null,
): Finding => ({ level, reason, quote, source: 'registration', fixer });

const campaignFindings: Readonly<
  Record<
    Exclude<CampaignStanding, 'confirmed'>,
    readonly [level: 'fail' | 'unknown', reason: VerdictReason, fixer: Fixer]
  >
> = {
  suspended: ['fail', 'campaign-suspended', 'admin'],
  expired: ['fail', 'campaign-expired', 'admin'],
  deleting: ['fail', 'campaign-deleting', 'admin'],
  pending: ['fail', 'campaign-pending', 'ringcentral'],
  refused: ['fail', 'campaign-refused', 'admin'],
  changing: ['unknown', 'campaign-changing', 'ringcentral'],
  'unheard-of': ['unknown', 'campaign-unheard-of', 'ringcentral'],
};

/** Campaigns exist for US and Canada local numbers only; toll-free has a verification of its own (platform.md 4). */
function needsCampaign(number: PhoneNumber): boolean {
  return isInCampaignCountry(number.e164) && !isTollFree(number);
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
      return needsCampaign(number) ? fromRegistration('fail', 'not-linked', 'admin') : null;
    }
    const { status } = registration.campaign;
    const standing = campaignStanding(status);
    if (standing === 'confirmed') return null;
    const [level, reason, fixer] = campaignFindings[standing];
    // A draft was not handed in yet, so that nobody at RingCentral is looking at it.
    return fromRegistration(level, reason, status === 'Draft' ? 'admin' : fixer, status);
  }
  // Nobody asks for the campaign of a number that is not known to text at all (`needsRegistration`).
  if (number.features === null || !needsCampaign(number)) return null;
  return registration.state === 'not-permitted'
    ? fromRegistration('unknown', 'campaign-not-permitted', 'admin')
    : fromRegistration('unknown', 'campaign-not-checked', 'you');
}

/** That replies may not reach this person is a limit, whoever the number belongs to (ui.md, "Verdicts"). */
function whereRepliesGo(ownership: Ownership): readonly Finding[] {
  if (isToldWhereRepliesGo(ownership)) return [];
  return ownership.kind === 'delegated'
    ? [fromList('limited', 'delegated', 'number-owner')]
    : [fromList('limited', 'replies-not-seen', 'admin')];
}

function whatLimitsIt(number: PhoneNumber, ownership: Ownership): readonly Finding[] {
  const { mms, international } = capabilitiesOf(number);
  const replies = whereRepliesGo(ownership);
  if (mms === 'can') return replies;
  // Features are trusted before the payment type (platform.md 10, row 9): with Intl it is not "US numbers only".
  const isAtHomeOnly = isTollFree(number) && international !== 'can';
  return [...replies, fromList('limited', isAtHomeOnly ? 'toll-free' : 'no-pictures', 'nobody')];
}

/**
 * Everything that speaks against texting from this number, before anybody is chosen: from status, features, ownership
 * and registration. A number that cannot text at all has that one finding; the rest would be noise.
 */
export function numberFindings(
  number: PhoneNumber,
  ownership: Ownership,
  registration: Registration,
): readonly Finding[] {
  const cannot = whyItCannot(number, ownership);
  if (cannot?.level === 'cannot') return [cannot];
  const said = [cannot, whatRegistrationSays(number, registration)].filter((finding) => finding !== null);
  // Without features nothing is known of pictures either.
  return number.features === null ? said : [...said, ...whatLimitsIt(number, ownership)];
}
