import type { Database } from '#main/storage/database.ts';

export interface MortalDatabase {
  readonly database: Database;
  isAlive(): boolean;
  /** From now on every call throws: a process that is gone neither reads nor writes. */
  die(): void;
  /** Dies before or after its n-th write from now; a write is one outermost transaction or one change outside of any. */
  dieAtWrite(writes: number, when: 'before' | 'after'): void;
}

class Dead extends Error {}

/** One process's hold on the store, which ends at any write a test chooses, while the store itself lives on. */
export function createMortalDatabase(database: Database, onDeath: () => void): MortalDatabase {
  let isAlive = true;
  let left: { writes: number; readonly when: 'before' | 'after' } | null = null;
  let depth = 0;

  const die = (): void => {
    if (!isAlive) return;
    isAlive = false;
    onDeath();
  };
  const live = (): void => {
    if (!isAlive) throw new Dead('the process is gone');
  };
  const write = <Value>(work: () => Value): Value => {
    live();
    if (depth > 0 || left === null) return work();
    left.writes -= 1;
    if (left.writes > 0) return work();
    const { when } = left;
    left = null;
    if (when === 'before') {
      die();
      live();
    }
    const value = work();
    die();
    live();
    return value;
  };

  return {
    isAlive: () => isAlive,
    die,
    dieAtWrite(writes, when) {
      left = { writes, when };
    },
    database: {
      change: (sql, values) => write(() => database.change(sql, values)),
      rows(sql, values) {
        live();
        return database.rows(sql, values);
      },
      script: (sql) => write(() => database.script(sql)),
      transaction: (work) =>
        write(() =>
          database.transaction(() => {
            depth += 1;
            try {
              return work();
            } finally {
              depth -= 1;
            }
          }),
        ),
      close: () => undefined,
    },
  };
}
