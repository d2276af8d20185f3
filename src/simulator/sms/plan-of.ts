import type { LiveAccount } from '../accounts/live-account.ts';
import { optedOutPath } from '../messages/status-paths.ts';
import type { StatusStep } from '../messages/stored-message.ts';
import type { Platform } from '../platform.ts';

/** True for a number of somebody in the account who cannot get texts (platform.md 5.7). */
function isDropped(account: LiveAccount, recipient: string): boolean {
  return account.data.extensions.some(
    ({ status = 'Enabled', directNumbers = [] }) =>
      ['Disabled', 'Frozen'].includes(status) && directNumbers.includes(recipient),
  );
}

/** What becomes of a message to one person. One that is dropped is never on its way. */
function planFor(platform: Platform, from: string, recipient: string): readonly StatusStep[] {
  if (platform.consents.refused(from, recipient)) return optedOutPath;
  return isDropped(platform.account(), recipient) ? [] : platform.statusPaths.of(recipient);
}

/** What becomes of an accepted message: each recipient of a group goes a way of their own, all in order of time. */
export function planOf(platform: Platform, from: string, to: readonly string[]): readonly StatusStep[] {
  const [only] = to;
  if (to.length === 1 && only !== undefined) return planFor(platform, from, only);
  return to
    .flatMap((recipient) => planFor(platform, from, recipient).map((step) => ({ ...step, recipient })))
    .toSorted((one, other) => one.after - other.after);
}
