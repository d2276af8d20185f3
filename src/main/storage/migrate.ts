import { z } from 'zod';
import type { Database } from './database.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';

const versionRow = z.object({ user_version: z.int() });

export function schemaVersion(database: Database): number {
  return versionRow.parse(database.rows('PRAGMA user_version')[0]).user_version;
}

/**
 * Brings the tables to the newest form, each step in a transaction with its number.
 *
 * @returns false for a file of a newer Fromline, which is left as it is
 */
export function migrate(database: Database, migrations: readonly string[] = allMigrations): boolean {
  const current = schemaVersion(database);
  if (current > migrations.length) return false;
  migrations.slice(current).forEach((sql, step) => {
    database.transaction(() => {
      database.script(sql);
      database.script(`PRAGMA user_version = ${current + step + 1}`);
    });
  });
  return true;
}
