import { describe, expect, it } from 'vitest';
import type { Database } from '#main/storage/database.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { attempt, environmentFault, isConstraintFault } from '#main/storage/store-fault.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function shelf(): Database {
  const database = openLibsql(inMemory, null);
  database.script("CREATE TABLE book (title TEXT PRIMARY KEY CHECK (title <> ''), pages INTEGER) STRICT");
  return database;
}

const add = (database: Database, title: string, pages: number | null = 1): number =>
  database.change('INSERT INTO book (title, pages) VALUES (@title, @pages)', { title, pages });
const titles = (database: Database): string[] =>
  database
    .rows('SELECT title FROM book ORDER BY title')
    .map((row) => (row as { readonly title: string }).title);

describe('the database', () => {
  it('says how many rows a statement changed', () => {
    const database = shelf();
    expect(add(database, 'Emma')).toBe(1);
    expect(database.change('UPDATE book SET pages = 2 WHERE title = @title', { title: 'Emma' })).toBe(1);
    expect(database.change('UPDATE book SET pages = 2 WHERE title = @title', { title: 'none' })).toBe(0);
  });

  it('gives rows back as they were put in, with nothing added', () => {
    const database = shelf();
    add(database, 'Überraschung 😀 “”', null);
    add(database, 'Emma', 1_790_000_000_000);
    expect(database.rows('SELECT * FROM book ORDER BY pages')).toEqual([
      { title: 'Überraschung 😀 “”', pages: null },
      { title: 'Emma', pages: 1_790_000_000_000 },
    ]);
  });

  it('keeps all of a transaction or nothing', () => {
    const database = shelf();
    expect(() =>
      database.transaction(() => {
        add(database, 'Emma');
        throw new Error('enough');
      }),
    ).toThrow('enough');
    expect(titles(database)).toEqual([]);
    expect(database.transaction(() => add(database, 'Emma'))).toBe(1);
    expect(titles(database)).toEqual(['Emma']);
  });

  it('only throws once it is closed, and can be closed twice', () => {
    const database = shelf();
    add(database, 'Emma');
    database.close();
    expect(() => add(database, 'Emma')).toThrow('closed');
    expect(() => titles(database)).toThrow('closed');
    expect(() => database.script('SELECT 1')).toThrow('closed');
    expect(() => database.transaction(() => 1)).toThrow('closed');
    expect(() => database.close()).not.toThrow();
  });

  it('makes a transaction inside another one a part of it', () => {
    const database = shelf();
    expect(() =>
      database.transaction(() => {
        database.transaction(() => add(database, 'Emma'));
        throw new Error('enough');
      }),
    ).toThrow('enough');
    expect(titles(database)).toEqual([]);
  });

  it('goes on in a transaction after one statement was refused', () => {
    const database = shelf();
    database.transaction(() => {
      add(database, 'Emma');
      expect(() => add(database, 'Emma')).toThrow();
      add(database, 'Persuasion');
    });
    expect(titles(database)).toEqual(['Emma', 'Persuasion']);
  });
});

describe('what the database refuses', () => {
  const failureOf = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      return error;
    }
    return null;
  };

  it('is a constraint where a row is at fault, and thrown on', () => {
    const database = shelf();
    add(database, 'Emma');
    for (const title of ['Emma', '']) {
      const failure = failureOf(() => add(database, title));
      expect(isConstraintFault(failure)).toBe(true);
      expect(() => attempt(() => add(database, title))).toThrow();
    }
  });

  it('is an error value where the disk is full, and the transaction has not happened', () => {
    const database = shelf();
    database.script('PRAGMA max_page_count = 4');
    const filled = attempt(() =>
      database.transaction(() => {
        for (let book = 0; book < 100; book += 1) add(database, `${book}`.padEnd(4_000, '.'));
      }),
    );
    expect(filled).toEqual({ ok: false, error: { code: 'store-unavailable', subject: 'SQLITE_FULL' } });
    expect(titles(database)).toEqual([]);
    expect(add(database, 'Emma')).toBe(1);
  });

  it('is the place where there is no folder', () => {
    const failure = failureOf(() => openLibsql(`${temporaryFolder()}/none/a.db`, 'ab'.repeat(32)));
    expect(environmentFault(failure)).toEqual({ code: 'store-unavailable', subject: 'SQLITE_CANTOPEN' });
  });

  it('is a bug where the statement is wrong', () => {
    const database = shelf();
    const failure = failureOf(() => database.rows('SELEKT 1'));
    expect(failure).toBeInstanceOf(Error);
    expect(environmentFault(failure)).toBeNull();
    expect(() => attempt(() => database.rows('SELEKT 1'))).toThrow();
  });
});
