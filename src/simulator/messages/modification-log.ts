/** A place in the order of modifications: everything up to `sequence`, which `time` (clock time) had seen. */
export interface LogPosition {
  readonly sequence: number;
  readonly time: number;
}

/** Which items were made or changed, in order. */
export interface ModificationLog<Item extends object> {
  /** `time`: milliseconds of clock time at which the change took place. */
  note(item: Item, time: number): void;
  /**
   * Items made or changed after a position, and once more those of the `overlap` milliseconds before it. Each item
   * once. The cost grows with what is given back, not with what is stored.
   */
  since(position: LogPosition, overlap: number): readonly Item[];
  position(time: number): LogPosition;
  clear(): void;
}

interface Entry<Item> {
  readonly item: Item;
  readonly sequence: number;
  readonly time: number;
}

/** An empty log. Sequences go on after `clear`. */
export function createModificationLog<Item extends object>(): ModificationLog<Item> {
  let entries: Entry<Item>[] = [];
  let sequence = 0;
  return {
    note(item, time) {
      sequence += 1;
      entries.push({ item, sequence, time });
    },
    since(position, overlap) {
      const found = new Set<Item>();
      for (let index = entries.length - 1; index >= 0; index -= 1) {
        const entry = entries[index];
        if (entry === undefined) break;
        const isNew = entry.sequence > position.sequence;
        if (!isNew && entry.time < position.time - overlap) break;
        found.add(entry.item);
      }
      return [...found];
    },
    position: (time) => ({ sequence, time }),
    clear: () => {
      entries = [];
    },
  };
}
