import type { NumberData } from '../accounts/account.ts';
import type { Platform } from '../platform.ts';
import { codeOfRecipients } from './codes-by-number.ts';
import type { SendErrorCode } from './send-errors.ts';

function campaignStops(platform: Platform, number: NumberData): boolean {
  if (platform.settings.unconfirmedCampaigns === 'accept' || number.campaign === undefined) return false;
  return platform.account().campaignOf(number)?.status !== 'Confirmed';
}

/**
 * Why a message that is in order is not accepted: the account's features, the campaign, or a recipient that stands
 * for a refusal. A feature that the service plan lacks has a code of its own for pictures (platform.md 5.6).
 */
export function refuseSending(
  platform: Platform,
  number: NumberData,
  to: readonly string[],
  isMms: boolean,
): SendErrorCode | null {
  const { SMSSending, MMSSending } = platform.account().features();
  if (SMSSending !== true) return 'CMN-109';
  if (isMms && MMSSending !== true) {
    return MMSSending === false || MMSSending === 'ServicePlanLimitation' ? 'BIL-103' : 'CMN-109';
  }
  return campaignStops(platform, number) ? 'MSG-242' : codeOfRecipients(to);
}
