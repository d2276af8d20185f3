import { missingPermission, resourceNotFound } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Resource } from './resource-request.ts';

/**
 * `GET …/phone-number/{phoneNumberId}/sms-configuration` (platform.md 4). Without a campaign both registration objects
 * are absent. The body of its 403 is not documented (platform.md 13, 3).
 */
export const readSmsConfiguration: Resource = (platform, { parameters }) => {
  const account = platform.account();
  const number = account.numberById(parameters['phoneNumberId'] ?? '');
  if (number === undefined) return resourceNotFound('phoneNumberId');
  if (number.configurationRefused === true) return missingPermission('ReadSmsConfiguration');
  const campaign = account.campaignOf(number);
  const base = { phoneNumberId: String(number.id), phoneNumber: number.phoneNumber };
  if (campaign === undefined) return jsonAnswer(200, base);
  const { brand, ...smsCampaignInfo } = campaign;
  return jsonAnswer(200, { ...base, smsCampaignInfo, smsBrandInfo: brand });
};
