import { appError, type AppError } from '#domain/app-error.ts';
import type { RegistrationSource } from '#domain/ports.ts';
import type { RegistrationAnswer } from '#domain/registration.ts';
import { askingEnd } from './asking-end.ts';
import type { RestClient } from './rest-client.ts';
import { wireRegistration } from './wire-registration.ts';

function withoutRegistration(error: AppError): RegistrationAnswer {
  const end = askingEnd(error);
  return end.kind === 'not-there' ? { kind: 'not-answered', error } : end;
}

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
      if (!answer.ok) return withoutRegistration(answer.error);
      const { numberId: answeredFor, campaign, brand } = answer.value;
      // What is said about another number must never be shown at this one.
      return answeredFor === null || answeredFor === numberId
        ? { kind: 'read', campaign, brand }
        : { kind: 'not-answered', error: appError('unexpected-answer') };
    },
  };
}
