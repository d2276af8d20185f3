import { z } from 'zod';
import type { Database } from './database.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';

const versionRow = z.object({ user_version: z.int() });

export function schemaVersion(database: Database): number {
  return versionRow.parse(database.rows('PRAGMA user_version')[0]).user_version;
}

/** Whether a newer Fromline made the tables. */
export function isNewer(database: Database, migrations: readonly string[] = allMigrations): boolean {
  return schemaVersion(database) > migrations.length;
}

/** Brings the tables to the newest form, each step in a transaction with its number. Does nothing to newer ones. */
export function migrate(database: Database, migrations: readonly string[] = allMigrations): void {
  const current = schemaVersion(database);
  migrations.slice(current).forEach((sql, step) => {
    database.transaction(() => {
      database.script(sql);
      database.script(`PRAGMA user_version = ${current + step + 1}`);
    });
  });
}
