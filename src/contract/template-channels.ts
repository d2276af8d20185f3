import type { AppError } from '#domain/app-error.ts';
import type { KnownUseCase } from '#domain/registration.ts';
import type { Template } from '#domain/templates/template.ts';

/** The templates as they were read last. */
export interface TemplatesView {
  /** Grows with every change of what is here. */
  readonly version: number;
  /** The person's own in their order, then the company's. */
  readonly templates: readonly Template[];
  /** When RingCentral last answered the whole list, in milliseconds since the epoch; null when it never did. */
  readonly checkedAt: number | null;
  /**
   * `read`: these are what RingCentral said at `checkedAt`; `not-permitted`, `failed`: what the last look came to, what was
   * read before stays; `not-read`: RingCentral was never asked.
   */
  readonly state: 'read' | 'not-permitted' | 'failed' | 'not-read';
  /** Why the last look failed, with the permission that lacks; null when it did not. */
  readonly error: AppError | null;
  readonly refreshing: boolean;
  /** False when this person may not read the company's templates: none of them does not mean that there are none. */
  readonly knowsCompany: boolean;
  /** Whether own templates may be changed; null while nobody tried. */
  readonly mayEdit: boolean | null;
}

/** What the window asks about templates. */
export interface TemplateChannels {
  /** What is here, at once; RingCentral is asked behind it when that is minutes old. */
  'templates:list': { request: null; response: TemplatesView };
  /** Asks RingCentral now. Errors: why it did not answer; what is here stays. */
  'templates:refresh': { request: null; response: null };
  /**
   * Makes a template of the person's own, or changes it. RingCentral first: nothing is kept here when it did not take it.
   * Errors: `offline`, `scope-missing`, `permission-missing`, `template-limit` (subject: how many there may be),
   * `text-empty`, `text-too-long`, `not-found` (it was deleted elsewhere), `rate-limited`.
   */
  'templates:save': {
    request: {
      /** Null for a new one. */
      readonly id: string | null;
      readonly name: string;
      readonly text: string;
      readonly useCase: KnownUseCase | null;
    };
    response: Template;
  };
  /** Says what a template is for, on this computer; the company's as well. */
  'templates:tag': {
    request: { readonly id: string; readonly useCase: KnownUseCase | null };
    response: null;
  };
  /** Deletes one of the person's own, at RingCentral as well. Errors as of `templates:save`. */
  'templates:delete': { request: { readonly id: string }; response: null };
  /** Puts a template to a place among those of its scope, 0 for the first, on this computer. */
  'templates:move': { request: { readonly id: string; readonly position: number }; response: null };
}

export const templateChannelNames = [
  'templates:list',
  'templates:refresh',
  'templates:save',
  'templates:tag',
  'templates:delete',
  'templates:move',
] as const satisfies readonly (keyof TemplateChannels)[];
