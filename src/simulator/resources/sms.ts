import type { NumberData } from '../accounts/account.ts';
import { refuse } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import { storeOfNumber } from '../messages/owning-store.ts';
import { optedOutPath } from '../messages/status-paths.ts';
import type { Platform } from '../platform.ts';
import { checkSender } from '../sms/check-sender.ts';
import { refuseRecipients } from '../sms/check-recipients.ts';
import { parseSms } from '../sms/parse-sms.ts';
import { smsError } from '../sms/sms-error.ts';
import { smsRecord } from './message-record.ts';
import type { Resource } from './resource-request.ts';

function campaignStops(platform: Platform, number: NumberData): boolean {
  if (platform.settings.unconfirmedCampaigns === 'accept' || number.campaign === undefined) return false;
  return platform.account().campaignOf(number)?.status !== 'Confirmed';
}

/** `POST …/sms` with a JSON body (platform.md 5). 200 means stored and queued. */
export const sendSms: Resource = (platform, request) => {
  if (request.mediaType !== 'application/json') {
    return refuse({ status: 415, code: 'CMN-104', message: 'This simulator takes application/json only.' });
  }
  const parsed = parseSms(request.body);
  if (!parsed.ok) return parsed.answer;
  const { from, to, text } = parsed.request;
  const sender = checkSender(platform.account(), from);
  if (!sender.ok) return smsError(sender.code);
  const refusal = refuseRecipients(platform.account(), sender.number, to);
  if (refusal !== null) return refusal;
  if (campaignStops(platform, sender.number)) return smsError('MSG-242');
  const message = platform.messages.accept({
    storeId: storeOfNumber(platform.account(), sender.number),
    direction: 'Outbound',
    from,
    to,
    text,
    attachments: [],
    readStatus: 'Read',
    status: 'Queued',
    deliveryErrorCode: null,
    plan: to.some((other) => platform.consents.refused(from, other)) ? optedOutPath : platform.statusPaths.of(to),
    createdAt: platform.clock.stamp(),
    acceptedAt: platform.clock.now(),
  });
  return jsonAnswer(200, smsRecord(platform, message));
};
