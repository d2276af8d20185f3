import type { z } from 'zod';
import type { OwnHints, SmsRecipientsAnswer } from '#domain/account-hints.ts';
import type { AppError } from '#domain/app-error.ts';
import type { AccountHintsSource } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { exchangeError } from './answer-error.ts';
import { askingEnd } from './asking-end.ts';
import { readRecords } from './read-records.ts';
import type { RestClient } from './rest-client.ts';
import {
  wireFeatures,
  wireGrant,
  wireName,
  wireOperator,
  wireRecipients,
  wireSelf,
} from './wire-account-hints.ts';

const account = '/restapi/v1.0/account/~';
const self = `${account}/extension/~`;
/** More than anybody has grants for. */
const mostPages = 20;

/** One request with what it tells, and what is known when it is refused. */
interface Part {
  readonly ask: () => Promise<Result<Partial<OwnHints>, AppError>>;
  readonly refused: Partial<OwnHints>;
}

/** Hints beside the numbers (platform.md 3.6 and 7): four light requests and one of the group Medium. */
export function createAccountHintsSource(client: RestClient): AccountHintsSource {
  const ask = async <Schema extends z.ZodType, Value>(
    path: string,
    schema: Schema,
    toHints: (value: z.output<Schema>) => Value,
    query?: Readonly<Record<string, readonly string[]>>,
  ): Promise<Result<Value, AppError>> => {
    const answer = await client.requestJson(
      { method: 'GET', path, ...(query === undefined ? {} : { query }) },
      schema,
    );
    return answer.ok ? ok(toHints(answer.value)) : answer;
  };

  const readGrants = async (): Promise<Result<Partial<OwnHints>, AppError>> => {
    const read = await readRecords(client, { path: `${self}/grant`, perPage: 1000, mostPages });
    if (!read.ok) return err(exchangeError(read.error));
    const parsed = read.value.records.map((record) => wireGrant.safeParse(record));
    return ok({ grants: parsed.flatMap((each) => (each.success ? [each.data] : [])) });
  };

  /** The account names its operator by id; the name is another request, and the extension number does without it. */
  const readOperator = async (): Promise<Result<Partial<OwnHints>, AppError>> => {
    const found = await ask(account, wireOperator, (operator) => operator);
    if (!found.ok) return found;
    if (found.value === null) return ok({ operator: null });
    const { id, extensionNumber } = found.value;
    const path = `${account}/extension/${encodeURIComponent(id)}`;
    const named = await ask(path, wireName, (name) => name);
    if (named.ok) return ok({ operator: named.value });
    const { kind } = askingEnd(named.error);
    return kind === 'session-gone' || kind === 'rate-limited' ? named : ok({ operator: extensionNumber });
  };

  const parts: readonly Part[] = [
    { ask: readGrants, refused: { grants: null } },
    {
      ask: () => ask(self, wireSelf, (hints) => hints),
      refused: { isSuperAdmin: null, extensionStatus: null },
    },
    {
      ask: () =>
        ask(`${self}/features`, wireFeatures, (features) => features, {
          featureId: ['SMSSending', 'CallQueueSmsRecipient'],
        }),
      refused: { roleMayText: null, canReadQueues: null },
    },
    { ask: readOperator, refused: { operator: null } },
  ];

  return {
    async read() {
      let hints: Partial<OwnHints> = {};
      for (const part of parts) {
        const answer = await part.ask();
        if (answer.ok) {
          hints = { ...hints, ...answer.value };
          continue;
        }
        const end = askingEnd(answer.error);
        if (end.kind === 'session-gone') return end;
        // A call during a penalty makes it start again (platform.md 8), so the rest is not asked.
        if (end.kind === 'rate-limited') {
          return { kind: 'answered', hints, retryAfterSeconds: end.retryAfterSeconds };
        }
        if (end.kind !== 'not-answered') hints = { ...hints, ...part.refused };
      }
      return { kind: 'answered', hints, retryAfterSeconds: null };
    },
    async readRecipients(ownerId): Promise<SmsRecipientsAnswer> {
      const path = `${account}/extension/${encodeURIComponent(ownerId)}/sms-recipients`;
      const answer = await ask(path, wireRecipients, (recipients) => recipients);
      if (answer.ok) return { kind: 'read', recipients: answer.value };
      const end = askingEnd(answer.error);
      if (end.kind === 'not-permitted') return { kind: 'refused', of: 'user' };
      return end.kind === 'not-there' ? { kind: 'refused', of: 'owner' } : end;
    },
  };
}
