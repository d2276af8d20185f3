import type { TemplatesView } from '#contract/template-channels.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Result } from '#domain/result.ts';
import type { TemplateBook } from './template-book.ts';

/** One person's time with the templates. What ends in another one's time is dropped. */
export interface TemplateVisit {
  readonly book: TemplateBook;
  /** The look that is under way or waits for its turn; whoever wants another one joins it. */
  reading: Promise<Result<null, AppError>> | null;
  /** When RingCentral was asked for the list last, in milliseconds since the epoch; null for never in this run. */
  askedAt: number | null;
  /** Why the last look failed. */
  failure: { readonly state: 'not-permitted' | 'failed'; readonly error: AppError } | null;
  /** How the last change ended: taken, or refused for want of a permission. */
  mayEdit: boolean | null;
  /** Somebody looked while RingCentral could not be asked. */
  isWanted: boolean;
  /** Settles when the requests before are over: a list that was read before a change must not undo it. */
  last: Promise<unknown>;
}

export function startVisit(book: TemplateBook): TemplateVisit {
  return {
    book,
    reading: null,
    askedAt: null,
    failure: null,
    mayEdit: null,
    isWanted: false,
    last: Promise.resolve(),
  };
}

/** @param mayWrite whether the app was granted the scope for changes; null when that is not known */
export function viewOf(
  visit: TemplateVisit | null,
  version: number,
  mayWrite: boolean | null,
): TemplatesView {
  const checkedAt = visit?.book.checkedAt() ?? null;
  return {
    version,
    templates: visit?.book.templates() ?? [],
    checkedAt,
    state: visit?.failure?.state ?? (checkedAt === null ? 'not-read' : 'read'),
    error: visit?.failure?.error ?? null,
    refreshing: (visit?.reading ?? null) !== null,
    knowsCompany: visit?.book.knowsCompany() ?? true,
    // That the app may does not say that this person's role may too.
    mayEdit: visit?.mayEdit ?? (mayWrite === false ? false : null),
  };
}
