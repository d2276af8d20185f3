import type { NumbersState } from '#contract/numbers-state.ts';
import type { AppError } from '#domain/app-error.ts';
import type { NumberNote } from '#domain/number-change.ts';
import type { NumberSettings } from '#domain/number-settings.ts';
import type { Person } from '#domain/person.ts';
import type {
  AccountHintsSource,
  Clock,
  Disposer,
  Logger,
  NumberSource,
  RegistrationSource,
  Scheduler,
} from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import type { RowReader } from '../storage/read-rows.ts';
import type { Numbers } from './create-numbers.ts';
import type { TableFormat } from './export-table.ts';

export interface NumberServicesOptions extends AskingRules {
  readonly numberSource: NumberSource;
  readonly registrationSource: RegistrationSource;
  readonly accountHintsSource: AccountHintsSource;
  readonly rows: RowReader;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

export type NumbersChange =
  | { readonly type: 'numbers'; readonly numbers: NumbersState }
  | { readonly type: 'number-notes'; readonly notes: readonly NumberNote[] }
  | { readonly type: 'role'; readonly mayText: boolean | null };

/** Everything about the numbers of the person who is signed in. */
export interface NumberServices {
  readonly list: Numbers;
  /** These can be seen, from top to bottom: their campaigns are read first. */
  prefer(ids: readonly string[]): void;
  /** Somebody wants the list read again, whatever speaks against it; and the hints of the account when they are hours old. */
  refresh(): Promise<void>;
  /** The same, unless the list was asked for less than so many milliseconds ago or RingCentral wants a wait. */
  refreshWhenOlder(milliseconds: number): Promise<void>;
  /**
   * RingCentral refused a text from this number (E.164) as not texting: list and registration are read again, but not
   * twice in half a minute.
   */
  refused(from: string): void;
  /** Reads list, hints and this number's registration now. Errors: `number-not-found`, as `RegistrationReader.check`. */
  check(numberId: string): Promise<Result<null, AppError>>;
  /** Errors: `number-not-found`, `store-unavailable`. */
  set(numberId: string, settings: NumberSettings): Result<null, AppError>;
  /** The list as a table for other programs. */
  table(format: TableFormat): string;
  /** What changed and was not read, newest first. */
  notes(): readonly NumberNote[];
  /** What changed about one number (E.164), newest first. */
  history(number: string): readonly NumberNote[];
  readNotes(): Result<null, AppError>;
  roleMayText(): boolean | null;
  /** As `AccountHints.canReadQueues`. */
  canReadQueues(): boolean | null;
  onChange(listener: (change: NumbersChange) => void): Disposer;
  open(person: Person): void;
  /** RingCentral can be reached again. */
  wake(): void;
  close(): void;
}
