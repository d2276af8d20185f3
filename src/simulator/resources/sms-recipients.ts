import { jsonAnswer } from '../json-answer.ts';
import type { Resource } from './resource-request.ts';

/**
 * `GET …/extension/{extensionId}/sms-recipients`: who handles the texts of a call queue, site or IVR menu; ids are
 * strings here (platform.md 3.6). Whether an ordinary user may see them is not documented; here they do.
 */
export const listSmsRecipients: Resource = (platform, { extension: owner }) => {
  const account = platform.account();
  const recipients = account
    .smsRecipientsOf(owner.id)
    .flatMap((id) => account.data.extensions.filter((extension) => extension.id === id));
  return jsonAnswer(200, {
    smsRecipients: recipients.map(({ id, extensionNumber, name, type }) => ({
      id: String(id),
      extensionNumber,
      extensionType: type,
      name,
      assignable: true,
      hasLicense: true,
    })),
  });
};
