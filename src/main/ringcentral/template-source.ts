import { z } from 'zod';
import { appError, type AppError } from '#domain/app-error.ts';
import type { TemplateSource } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { TemplateWords } from '#domain/templates/template-answer.ts';
import { templateLimits, type TemplateRecord, type TemplateScope } from '#domain/templates/template.ts';
import { exchangeError } from './answer-error.ts';
import { askingEnd } from './asking-end.ts';
import { isSuccess, type RestClient, type RestRequest } from './rest-client.ts';
import { readTemplate } from './wire-template.ts';

const account = '/restapi/v1.0/account/~';
const own = `${account}/extension/~/message-store-templates`;
const company = `${account}/message-store-templates`;
const pathOf = (id: string): string => `${own}/${encodeURIComponent(id)}`;

const wireList = z.object({ records: z.array(z.unknown()).nullish() });

/** Said of a new template when there are as many as there may be; no document gives the code. */
const refusals: ReadonlySet<number | null | undefined> = new Set([400, 403, 409, 422]);

const bodyOf = ({ name, text }: TemplateWords): object => ({
  displayName: name,
  body: { text },
  scope: 'Personal',
});

/**
 * Templates of the signed-in extension and its company (platform.md 5.9): two light requests to read them, three when
 * the company's are refused on their own path, one of the group Medium for a change.
 */
export function createTemplateSource(client: RestClient): TemplateSource {
  const list = async (
    path: string,
    scope: TemplateScope,
    query?: RestRequest['query'],
  ): Promise<Result<readonly TemplateRecord[], AppError>> => {
    const request = { method: 'GET', path, ...(query === undefined ? {} : { query }) } as const;
    const answer = await client.requestJson(request, wireList);
    if (!answer.ok) return answer;
    const records = (answer.value.records ?? []).map((record) => readTemplate(record, scope));
    return ok(records.filter((record) => record !== null));
  };
  const listOwn = (): ReturnType<typeof list> => list(own, 'personal', { scope: 'Personal' });

  /** Their own path is for who may manage them; whoever may text reads them as a user (RingCentral's guide). */
  const listCompany = async (): ReturnType<typeof list> => {
    const managed = await list(company, 'company');
    if (managed.ok || askingEnd(managed.error).kind !== 'not-permitted') return managed;
    return list(own, 'company', { scope: 'Company' });
  };

  const write = async (request: RestRequest): Promise<Result<TemplateRecord, AppError>> => {
    const answer = await client.requestJson(request, z.unknown());
    if (!answer.ok) return answer;
    const record = readTemplate(answer.value, 'personal');
    return record === null ? err(appError('unexpected-answer')) : ok(record);
  };

  return {
    async readAll() {
      const personal = await listOwn();
      if (!personal.ok) {
        const { error } = personal;
        return { kind: askingEnd(error).kind === 'not-permitted' ? 'not-permitted' : 'failed', error };
      }
      const shared = await listCompany();
      if (!shared.ok && askingEnd(shared.error).kind !== 'not-permitted') {
        return { kind: 'failed', error: shared.error };
      }
      const known = new Set(personal.value.map(({ id }) => id));
      const others = shared.ok ? shared.value.filter(({ id }) => !known.has(id)) : [];
      return { kind: 'read', records: [...personal.value, ...others], knowsCompany: shared.ok };
    },
    async create(words) {
      const made = await write({ method: 'POST', path: own, body: bodyOf(words) });
      if (made.ok || !refusals.has(made.error.platform?.status)) return made;
      const { code } = made.error;
      if (code === 'scope-missing' || code === 'permission-missing') return made;
      const known = await listOwn();
      const most = templateLimits.personal;
      if (!known.ok || known.value.length < most) return made;
      return err({ ...made.error, code: 'template-limit', subject: String(most) });
    },
    update: (id, words) => write({ method: 'PUT', path: pathOf(id), body: bodyOf(words) }),
    async remove(id) {
      const end = await client.exchange({ method: 'DELETE', path: pathOf(id) });
      // One that is gone already is what was wanted.
      const isGone = end.kind === 'answered' && (isSuccess(end.status) || end.status === 404);
      return isGone ? ok(null) : err(exchangeError(end));
    },
  };
}
