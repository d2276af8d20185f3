import type { StatusStep } from './stored-message.ts';
import { wayByNumber } from './ways-by-number.ts';

/** What becomes of coming texts. */
export interface StatusPaths {
  /** For every recipient, or for one alone; null ends it. */
  readonly set: (path: readonly StatusStep[] | null, recipient?: string) => void;
  /** The path of a text to this person: their own, scripted or by number, or the one of everybody. */
  of(recipient: string): readonly StatusStep[];
  clear(): void;
}

/** The way of a text that meets no trouble (platform.md 5.4). */
const usualPath: readonly StatusStep[] = [
  { after: 1000, status: 'Sent' },
  { after: 4000, status: 'Delivered' },
];

/** The way of a text to somebody who opted out (platform.md 5.9). */
export const optedOutPath: readonly StatusStep[] = [
  { after: 1000, status: 'SendingFailed', deliveryErrorCode: 'SMS-RC-413' },
];

/** All texts go the usual way. */
export function createStatusPaths(): StatusPaths {
  const own = new Map<string, readonly StatusStep[]>();
  let general = usualPath;
  return {
    set(path, recipient) {
      if (recipient === undefined) general = path ?? usualPath;
      else if (path === null) own.delete(recipient);
      else own.set(recipient, path);
    },
    of: (recipient) => own.get(recipient) ?? wayByNumber(recipient) ?? general,
    clear: () => {
      own.clear();
      general = usualPath;
    },
  };
}
