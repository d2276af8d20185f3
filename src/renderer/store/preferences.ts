import type { OwnershipGroup } from '#domain/ownership.ts';
import { limitedWidth, type PaneName, type PaneWidths } from './pane-widths.ts';

type Folds = Readonly<Partial<Record<OwnershipGroup, boolean>>>;

/** Small choices about the look that this computer remembers. */
export interface Preferences {
  readFolds(): Folds;
  writeFolds(folds: Folds): void;
  readWidths(): PaneWidths;
  writeWidths(widths: PaneWidths): void;
}

const foldsKey = 'fromline.open-folds';
const widthsKey = 'fromline.pane-widths';
const panes: readonly PaneName[] = ['rail', 'list'];

/** Forgetting a choice is harmless, so a storage that refuses or holds nonsense is treated as an empty one. */
export function createPreferences(storage: Storage): Preferences {
  const read = (key: string): ReadonlyMap<string, unknown> => {
    try {
      const value: unknown = JSON.parse(storage.getItem(key) ?? '{}');
      return typeof value !== 'object' || value === null ? new Map() : new Map(Object.entries(value));
    } catch {
      return new Map();
    }
  };
  const write = (key: string, value: object): void => {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // The choice holds for this run.
    }
  };
  return {
    readFolds: () =>
      Object.fromEntries([...read(foldsKey)].filter(([, isOpen]) => typeof isOpen === 'boolean')),
    writeFolds: (folds) => write(foldsKey, folds),
    readWidths() {
      const stored = read(widthsKey);
      return Object.fromEntries(
        panes.flatMap((pane) => {
          const width = stored.get(pane);
          return typeof width === 'number' && Number.isFinite(width)
            ? [[pane, limitedWidth(pane, width)]]
            : [];
        }),
      );
    },
    writeWidths: (widths) => write(widthsKey, widths),
  };
}
