import type { TFunction } from 'i18next';
import { failureOf, quotesPlatform } from '#domain/failure-catalogue.ts';
import type { OutgoingCause } from '#domain/outbox/outgoing-text.ts';
import { platformCode } from './cause-words.ts';

/** "Up to an admin · can be sent again after a change". */
export function failureFacts(code: string, t: TFunction): string {
  const { whose, again } = failureOf(code);
  return t('failureFacts.line', {
    whose: t(`failureFacts.whose.${whose}`),
    again: t(`failureFacts.again.${again}`),
  });
}

/** The same for whoever it is handed to, with what to do next. */
export function handOffFacts(code: string, t: TFunction): string {
  return `${failureFacts(code, t)}. ${t(`failureFacts.next.${failureOf(code).next}`)}`;
}

/** The code as it stands small at the end; with the request, where RingCentral's own words are all there is. */
export function codeLine(cause: OutgoingCause | null, t: TFunction): string | null {
  if (cause === null) return null;
  const { kind } = failureOf(cause.code);
  const { requestId } = cause;
  const request =
    requestId === null || !quotesPlatform(kind) ? null : t('failureFacts.request', { id: requestId });
  const parts = [platformCode(cause), request].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
