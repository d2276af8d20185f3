import type { AppError } from '../app-error.ts';
import type { TemplateRecord } from './template.ts';

/** What reading all templates came to. */
export type TemplatesAnswer =
  | {
      readonly kind: 'read';
      /** In RingCentral's order, the person's own first. */
      readonly records: readonly TemplateRecord[];
      /** False when the company's may not be read by this person. */
      readonly knowsCompany: boolean;
    }
  /** 403: this user or this app may not read them; the error names the permission. */
  | { readonly kind: 'not-permitted'; readonly error: AppError }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What a template is made of at RingCentral. */
export interface TemplateWords {
  readonly name: string;
  readonly text: string;
}
