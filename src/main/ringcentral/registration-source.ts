import { appError } from '#domain/app-error.ts';
import type { RegistrationSource } from '#domain/ports.ts';
import { noAnswer } from './asking-end.ts';
import type { RestClient } from './rest-client.ts';
import { wireRegistration } from './wire-registration.ts';

/** `GET …/phone-number/{id}/sms-configuration` (platform.md 4), one light request. */
export function createRegistrationSource(client: RestClient): RegistrationSource {
  return {
    async read(numberId) {
      const id = encodeURIComponent(numberId);
      const answer = await client.requestJson(
        {
          method: 'GET',
          path: `/restapi/v1.0/account/~/extension/~/phone-number/${id}/sms-configuration`,
        },
        wireRegistration,
      );
      if (!answer.ok) return noAnswer(answer.error);
      const { numberId: answeredFor, campaign, brand } = answer.value;
      // What is said about another number must never be shown at this one.
      return answeredFor === null || answeredFor === numberId
        ? { kind: 'read', campaign, brand }
        : { kind: 'not-answered', error: appError('unexpected-answer') };
    },
  };
}
