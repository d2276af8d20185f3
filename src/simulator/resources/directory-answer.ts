import type { Answer } from '../answer.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { DirectoryRecord } from './directory-record.ts';

/** The most that one page holds: the document allows 2,000 in a query and 1,000 in an answer. */
const maximum = 1000;

/** An error of the directory, which has codes and a shape of its own. */
function directoryError(status: number, errorCode: string, message: string, parameterName?: string): Answer {
  return jsonAnswer(status, { errors: [{ errorCode, message, parameterName }] });
}

/** 400 ADG-121: a parameter is invalid. */
export function invalidDirectoryParameter(parameterName: string): Answer {
  return directoryError(400, 'ADG-121', `Parameter [${parameterName}] is invalid.`, parameterName);
}

/** 400 ADG-112: the body is no JSON object. */
export function invalidDirectoryBody(): Answer {
  return directoryError(400, 'ADG-112', 'Request body is invalid.');
}

/** A whole number from 1 to `limit`, from a query or a body; `fallback` when absent, null when it is not one. */
function pagingNumber(given: unknown, fallback: number, limit: number): number | null {
  if (given === undefined || given === null || given === '') return fallback;
  const value = typeof given === 'string' && /^\d{1,4}$/.test(given) ? Number(given) : given;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= limit ? value : null;
}

/** One page of entries. Defaults: page 1, 1,000 per page; `max` and `all` are 1,000 as well. */
export function directoryAnswer(
  entries: readonly DirectoryRecord[],
  asked: { readonly page: unknown; readonly perPage: unknown },
): Answer {
  const page = pagingNumber(asked.page, 1, maximum);
  if (page === null) return invalidDirectoryParameter('page');
  const words: readonly unknown[] = ['max', 'all'];
  const wanted = words.includes(asked.perPage) ? maximum : pagingNumber(asked.perPage, maximum, 2000);
  if (wanted === null) return invalidDirectoryParameter('perPage');
  const perPage = Math.min(wanted, maximum);
  const start = (page - 1) * perPage;
  const records = entries.slice(start, start + perPage);
  return jsonAnswer(200, {
    records,
    paging: {
      page,
      perPage,
      ...(records.length === 0 ? {} : { pageStart: start, pageEnd: start + records.length - 1 }),
      totalPages: Math.ceil(entries.length / perPage),
      totalElements: entries.length,
    },
  });
}
