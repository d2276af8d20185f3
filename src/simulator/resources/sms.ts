import type { NumberData } from '../accounts/account.ts';
import type { Answer } from '../answer.ts';
import { invalidParameter } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import { storeOfNumber } from '../messages/owning-store.ts';
import type { NewAttachment } from '../messages/stored-message.ts';
import type { Platform } from '../platform.ts';
import { checkFiles } from '../sms/check-files.ts';
import { refuseRecipients } from '../sms/check-recipients.ts';
import { checkSender } from '../sms/check-sender.ts';
import { parseSms } from '../sms/parse-sms.ts';
import type { SmsRequest } from '../sms/parse-sms.ts';
import { planOf } from '../sms/plan-of.ts';
import { readSendBody } from '../sms/read-send-body.ts';
import { refuseSending } from '../sms/refuse-sending.ts';
import { smsError } from '../sms/sms-error.ts';
import { smsRecord } from './message-record.ts';
import type { Resource, ResourceRequest } from './resource-request.ts';

function accept(
  platform: Platform,
  number: NumberData,
  { from, to, text }: SmsRequest,
  attachments: readonly NewAttachment[],
): Answer {
  const message = platform.messages.accept({
    storeId: storeOfNumber(platform.account(), number),
    direction: 'Outbound',
    from,
    to,
    text,
    attachments,
    readStatus: 'Read',
    status: 'Queued',
    deliveryErrorCode: null,
    plan: planOf(platform, from, to),
    createdAt: platform.clock.stamp(),
    acceptedAt: platform.clock.now(),
  });
  return jsonAnswer(200, smsRecord(platform, message));
}

/** Checks in this order: the body, its JSON, refusals asked for, the files, the sender, the recipients, the rest. */
function send(platform: Platform, request: ResourceRequest, resource: 'sms' | 'mms'): Answer {
  const read = readSendBody(request, resource === 'sms');
  if (!read.ok) return read.answer;
  const { json, files: parts } = read.body;
  const parsed = parseSms(json, resource === 'sms' && parts.length === 0);
  if (!parsed.ok) return parsed.answer;
  const askedFor = platform.sendRefusals.take(parsed.request.to);
  if (askedFor !== null) return smsError(askedFor);
  if (resource === 'mms' && parts.length === 0) return invalidParameter('attachments');
  const checked = checkFiles(parts);
  if (!checked.ok) return checked.answer;
  const { from, to } = parsed.request;
  const sender = checkSender(platform.account(), from);
  if (!sender.ok) return smsError(sender.code);
  const hasFiles = checked.files.length > 0;
  const wrongRecipients = refuseRecipients(platform.account(), sender.number, to, hasFiles);
  if (wrongRecipients !== null) return wrongRecipients;
  const refusal = refuseSending(platform, sender.number, to, hasFiles || to.length > 1);
  if (refusal !== null) return smsError(refusal);
  return accept(platform, sender.number, parsed.request, checked.files);
}

/** `POST …/sms`: JSON, or multipart with files, which make it an MMS (platform.md 5). 200 means stored and queued. */
export const sendSms: Resource = (platform, request) => send(platform, request, 'sms');

/** `POST …/mms`: multipart with at least one file; the text is optional. */
export const sendMms: Resource = (platform, request) => send(platform, request, 'mms');
