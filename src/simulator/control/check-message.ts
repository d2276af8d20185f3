import { consentCoverages, consentSources, optStatuses } from '../messages/consents.ts';
import type { GivenAttachment, InboundText, PastMessage } from '../messages/message-input.ts';
import type { GivenConsent } from '../messages/message-switches.ts';
import { messageStatuses } from '../messages/stored-message.ts';
import type { StatusStep } from '../messages/stored-message.ts';
import { sendErrorCodes } from '../sms/send-errors.ts';
import type { SendRefusal } from '../sms/send-refusals.ts';
import { either, flag, listOf, objectOf, oneOf, text, wholeNumber } from './input.ts';
import type { Check } from './input.ts';

const to = either(text, listOf(text));
const anyText: Check<string> = (input, name) =>
  typeof input === 'string'
    ? { ok: true, value: input }
    : { ok: false, problem: `${name} has to be a text.` };
const attachments: Check<readonly GivenAttachment[]> = listOf(
  objectOf({ contentType: text, base64: text }, { fileName: text }),
);
const time = wholeNumber(0, 8_640_000_000_000_000);

/** The body of `POST /__sim/inbound`. */
export const checkInbound: Check<InboundText> = objectOf(
  { from: text, to, text: anyText },
  { attachments, silent: flag },
);

/** One item of `POST /__sim/messages`. */
export const checkPastMessage: Check<PastMessage> = objectOf(
  { direction: oneOf(['Inbound', 'Outbound']), from: text, to, text: anyText, at: time },
  {
    readStatus: oneOf(['Read', 'Unread']),
    messageStatus: oneOf(messageStatuses),
    deliveryErrorCode: text,
    attachments,
  },
);

/** The body of `POST /__sim/consents`. */
export const checkConsent: Check<GivenConsent> = objectOf(
  { from: text, to: text, optStatus: oneOf(optStatuses), source: oneOf(consentSources) },
  { at: time, coverage: oneOf(consentCoverages), silent: flag },
);

/** The path of `POST /__sim/status-path`. */
export const checkStatusPath: Check<readonly StatusStep[]> = listOf(
  objectOf(
    { after: wholeNumber(0, 86_400_000), status: oneOf(messageStatuses) },
    { deliveryErrorCode: text },
  ),
);

/** The body of `POST /__sim/send-refusals`. */
export const checkSendRefusal: Check<SendRefusal> = objectOf(
  { code: oneOf(sendErrorCodes) },
  { recipient: text, times: either(wholeNumber(1, 1_000_000), oneOf(['always'])) },
);
