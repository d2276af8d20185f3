import type { AppError } from '#domain/app-error.ts';
import type { Result } from '#domain/result.ts';

/** Numbers that the user wants checked, in the order in which they were asked for. */
export interface WantedNumbers {
  first(): string | null;
  /** Resolves when `tell` has an end for this number. */
  add(numberId: string): Promise<Result<null, AppError>>;
  /** The end for whoever waits for this number; null for everybody. */
  tell(numberId: string | null, end: Result<null, AppError>): void;
}

interface Waiting {
  readonly numberId: string;
  readonly resolve: (end: Result<null, AppError>) => void;
}

export function createWantedNumbers(): WantedNumbers {
  let waiting: readonly Waiting[] = [];
  return {
    first: () => waiting[0]?.numberId ?? null,
    add: (numberId) =>
      new Promise((resolve) => {
        waiting = [...waiting, { numberId, resolve }];
      }),
    tell(numberId, end) {
      const isMeant = (each: Waiting): boolean => numberId === null || each.numberId === numberId;
      const told = waiting.filter(isMeant);
      waiting = waiting.filter((each) => !isMeant(each));
      for (const { resolve } of told) resolve(end);
    },
  };
}
