import type { StoreState } from '#contract/app-state.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock, CredentialStore, Logger } from '#domain/ports.ts';
import { makeDatabaseKey, readDatabaseKey } from './database-key.ts';
import type { Database } from './database.ts';
import { inMemory, openLibsql } from './libsql-database.ts';
import { letGoOfFile } from './hold-file.ts';
import { openFile, setUpDatabase } from './open-file.ts';
import { releaseHandles } from './release-handles.ts';
import { setAside } from './set-aside.ts';
import { attempt } from './store-fault.ts';

export interface StoreOptions {
  /** Made when it is not there. */
  readonly directory: string;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly logger: Logger;
}

export interface OpenedStore {
  readonly database: Database;
  readonly state: StoreState;
  close(): void;
}

/**
 * Opens the encrypted store of one profile, for this process alone. It always gives one: in memory when there is no
 * keychain to hold the key, or when folder or disk refuse or another process has the file (`state.problem`). A file that
 * will never open is renamed and kept, and a new one is made.
 */
export async function openStore(options: StoreOptions): Promise<OpenedStore> {
  const { directory, credentials, logger } = options;
  if (credentials.kind === 'memory') return memoryStore(null);

  const key = await findKey(options);
  if (key === null) {
    logger.error('the keychain did not keep the key of the store');
    return memoryStore(appError('keychain-unavailable'));
  }
  let opened = openFile(directory, key.value);
  if (opened.kind === 'unavailable') {
    // The lock may be that of a store which this process closed a moment ago and could not let go.
    await releaseHandles();
    opened = openFile(directory, key.value);
  }
  switch (opened.kind) {
    case 'opened':
      return fileStore(opened.database, { kind: 'encrypted' }, logger);
    case 'unavailable':
      logger.error('the store cannot be opened; kept in memory', { code: opened.error.subject });
      return memoryStore(opened.error);
    case 'unusable':
      logger.error('the store cannot be read and is set aside', {
        why: key.isNew ? 'key missing' : opened.why,
      });
      return replaceFile(options, key.value);
  }
}

async function findKey(options: StoreOptions): Promise<{ value: string; isNew: boolean } | null> {
  try {
    const known = await readDatabaseKey(options.credentials);
    if (known !== null) return { value: known, isNew: false };
    const made = await makeDatabaseKey(options.credentials, options.randomBytes);
    return made === null ? null : { value: made, isNew: true };
  } catch {
    // A keychain that does not answer says nothing about the key: the file is left as it is.
    return null;
  }
}

async function replaceFile({ directory, clock, logger }: StoreOptions, key: string): Promise<OpenedStore> {
  const renamed = await setAside(directory, clock.now());
  if (!renamed.ok) {
    logger.error('the store cannot be set aside; kept in memory', { code: renamed.error.subject });
    return memoryStore(renamed.error);
  }
  const fresh = openFile(directory, key);
  if (fresh.kind === 'opened') {
    return fileStore(fresh.database, { kind: 'set-aside', fileName: renamed.value }, logger);
  }
  const error = fresh.kind === 'unavailable' ? fresh.error : appError('store-unavailable');
  logger.error('a new store cannot be made; kept in memory', { code: error.subject });
  return memoryStore(error);
}

function fileStore(database: Database, state: StoreState, logger: Logger): OpenedStore {
  return {
    database,
    state,
    close() {
      const left = attempt(() => letGoOfFile(database));
      // Nothing is lost: the log stays beside the file and is read at the next start.
      if (!left.ok) logger.warn('the log of the store was not written back', { code: left.error.subject });
      database.close();
    },
  };
}

function memoryStore(problem: AppError | null): OpenedStore {
  const database = openLibsql(inMemory, null);
  setUpDatabase(database);
  return { database, state: { kind: 'memory', problem }, close: () => database.close() };
}
