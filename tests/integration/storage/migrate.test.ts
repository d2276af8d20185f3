import { describe, expect, it } from 'vitest';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { isNewer, migrate, schemaVersion } from '#main/storage/migrate.ts';
import { migrations } from '#main/storage/migrations/migrations.ts';

const tables = (database: ReturnType<typeof openLibsql>): unknown =>
  database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");

describe('migrations', () => {
  it('go from nothing to the newest, once', () => {
    const database = openLibsql(inMemory, null);
    migrate(database);
    expect(schemaVersion(database)).toBe(migrations.length);
    expect(isNewer(database)).toBe(false);
    const before = tables(database);
    migrate(database);
    expect(tables(database)).toEqual(before);
  });

  it('only take the steps that are missing, and keep what is there', () => {
    const database = openLibsql(inMemory, null);
    migrate(database, ['CREATE TABLE one (a TEXT)']);
    database.script("INSERT INTO one VALUES ('kept')");
    migrate(database, ['CREATE TABLE one (a TEXT)', 'ALTER TABLE one ADD COLUMN b TEXT']);
    expect(database.rows('SELECT * FROM one')).toEqual([{ a: 'kept', b: null }]);
    expect(schemaVersion(database)).toBe(2);
  });

  it('leave no half of a step behind', () => {
    const database = openLibsql(inMemory, null);
    const steps = ['CREATE TABLE one (a TEXT)', 'CREATE TABLE two (a TEXT); CREATE TABLE one (a TEXT)'];
    expect(() => migrate(database, steps)).toThrow();
    expect(schemaVersion(database)).toBe(1);
    expect(tables(database)).toEqual([{ name: 'one' }]);
  });

  it('do not touch a newer file', () => {
    const database = openLibsql(inMemory, null);
    database.script(`PRAGMA user_version = ${migrations.length + 1}`);
    expect(isNewer(database)).toBe(true);
    migrate(database);
    expect(tables(database)).toEqual([]);
  });
});
