import type { OwnershipGroup } from '#domain/ownership.ts';

/** Small choices about the look that this computer remembers. */
export interface Preferences {
  readFolds(): Readonly<Partial<Record<OwnershipGroup, boolean>>>;
  writeFolds(folds: Readonly<Partial<Record<OwnershipGroup, boolean>>>): void;
}

const foldsKey = 'fromline.open-folds';

/** Forgetting a fold is harmless, so a storage that refuses or holds nonsense is treated as an empty one. */
export function createPreferences(storage: Storage): Preferences {
  return {
    readFolds() {
      try {
        const value: unknown = JSON.parse(storage.getItem(foldsKey) ?? '{}');
        if (typeof value !== 'object' || value === null) return {};
        return Object.fromEntries(Object.entries(value).filter(([, open]) => typeof open === 'boolean'));
      } catch {
        return {};
      }
    },
    writeFolds(folds) {
      try {
        storage.setItem(foldsKey, JSON.stringify(folds));
      } catch {
        // The fold stays as it is for this run.
      }
    },
  };
}
