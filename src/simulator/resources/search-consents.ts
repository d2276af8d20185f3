import { createHash } from 'node:crypto';
import { invalidParameter } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import { consentCoverages, optStatuses } from '../messages/consents.ts';
import type { Consent } from '../messages/consents.ts';
import { readFields } from './json-body.ts';
import type { Fields } from './json-body.ts';
import { refusable } from './refusable.ts';
import type { Resource } from './resource-request.ts';

const maximumNumbers = 20;
const maximumPerPage = 1000;
const usualPerPage = 100;
const coverages: readonly string[] = [...consentCoverages, 'CampaignType'];
const campaignTypes: readonly string[] = ['Conversational', 'Informational', 'Promotional'];

const isE164 = (text: string): boolean => /^\+[1-9]\d{1,14}$/.test(text);

/** A list of different words that all pass, 1 to `maximum` of them; absent is fine. */
function isList(value: unknown, maximum: number, passes: (word: string) => boolean): boolean {
  if (value === undefined) return true;
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= maximum &&
    new Set(value).size === value.length &&
    value.every((item) => typeof item === 'string' && passes(item))
  );
}

/** Page tokens say where the page begins; they mean nothing to a client. */
const tokenOf = (start: number): string => Buffer.from(`consents ${start}`).toString('base64url');

function startOf(token: string): number | null {
  const digits = /^consents (\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Name of the parameter that is invalid, or null. */
function wrongParameter({ perPage, pageToken, ...fields }: Fields): string | null {
  const { from, to, optStatus, coverage, campaignType } = fields;
  if (!isList(from, maximumNumbers, isE164)) return 'from';
  if (!isList(to, maximumNumbers, isE164)) return 'to';
  if (optStatus !== undefined && !optStatuses.some((word) => word === optStatus)) return 'optStatus';
  if (!isList(coverage, coverages.length, (word) => coverages.includes(word))) return 'coverage';
  if (!isList(campaignType, campaignTypes.length, (word) => campaignTypes.includes(word)))
    return 'campaignType';
  if (pageToken !== undefined && (typeof pageToken !== 'string' || startOf(pageToken) === null))
    return 'pageToken';
  const isCount = Number.isInteger(perPage) && Number(perPage) >= 1 && Number(perPage) <= maximumPerPage;
  return perPage === undefined || isCount ? null : 'perPage';
}

/** Whether a checked list has this word, or is not there at all. */
const holds = (list: unknown, word: string): boolean => !Array.isArray(list) || list.includes(word);

const accepts =
  ({ from, to, optStatus, coverage, campaignType }: Fields) =>
  (consent: Consent): boolean =>
    holds(from, consent.from) &&
    holds(to, consent.to) &&
    holds(coverage, consent.coverage) &&
    (optStatus === undefined || optStatus === consent.optStatus) &&
    // Only records that cover campaign types have one, and here none does.
    campaignType === undefined;

/**
 * `POST /restapi/v2/accounts/{accountId}/sms/consents/search` (platform.md 5.9): records of pairs in the order in
 * which the pairs came, by pages with tokens. Every filter may be absent; together they have to fit.
 */
export const searchConsents: Resource = refusable('consents', (platform, request) => {
  const read = readFields(request);
  if (!read.ok) return read.answer;
  const wrong = wrongParameter(read.value);
  if (wrong !== null) return invalidParameter(wrong);
  const { perPage: asked, pageToken } = read.value;
  const perPage = typeof asked === 'number' ? asked : usualPerPage;
  const start = typeof pageToken === 'string' ? (startOf(pageToken) ?? 0) : 0;
  const found = platform.consents.all().filter(accepts(read.value));
  const records = found
    .slice(start, start + perPage)
    .map(({ at, ...consent }) => ({ ...consent, lastModifiedTime: new Date(at).toISOString() }));
  const end = start + perPage;
  const etag = createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 32);
  return jsonAnswer(
    200,
    {
      records,
      paging: {
        perPage,
        pageToken: tokenOf(start),
        nextPageToken: end < found.length ? tokenOf(end) : undefined,
        previousPageToken: start > 0 ? tokenOf(Math.max(0, start - perPage)) : undefined,
        firstPageToken: tokenOf(0),
      },
    },
    { etag: `"${etag}"` },
  );
});
