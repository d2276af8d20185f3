import type { TemplateChannels, TemplatesView } from '#contract/template-channels.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock, Disposer, Logger, TemplateSource } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import type { TemplateStore } from './template-store.ts';

type Request<Name extends keyof TemplateChannels> = TemplateChannels[Name]['request'];
type Response<Name extends keyof TemplateChannels> = TemplateChannels[Name]['response'];

export interface TemplateServicesOptions extends AskingRules {
  readonly source: TemplateSource;
  readonly store: TemplateStore;
  /** Whether the app was granted the scope for changes; null when that is not known. */
  readonly mayWrite: () => boolean | null;
  readonly clock: Clock;
  /** A clock that nobody sets, for how long things last. */
  readonly monotonic: Clock;
  readonly logger: Logger;
}

/** The templates of the person who is signed in (`TemplateChannels` says what each does). */
export interface TemplateServices {
  /** Grows with every change of what `list` answers. */
  version(): number;
  list(): TemplatesView;
  refresh(): Promise<Result<null, AppError>>;
  save(request: Request<'templates:save'>): Promise<Result<Response<'templates:save'>, AppError>>;
  tag(request: Request<'templates:tag'>): Result<null, AppError>;
  remove(id: string): Promise<Result<null, AppError>>;
  move(request: Request<'templates:move'>): Result<null, AppError>;
  onChange(listener: (version: number) => void): Disposer;
  /** Shows what is kept; RingCentral is asked when somebody looks. */
  open(owner: Owner): void;
  /** RingCentral can be reached again: a look that could not be made is made. */
  wake(): void;
  /** Shows nobody's; what is on its way is dropped. */
  close(): void;
}
