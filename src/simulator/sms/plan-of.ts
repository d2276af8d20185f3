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

/** What becomes of an accepted message to these people. One that is dropped is never on its way. */
export function planOf(platform: Platform, from: string, to: readonly string[]): readonly StatusStep[] {
  if (to.some((other) => platform.consents.refused(from, other))) return optedOutPath;
  return to.some((other) => isDropped(platform.account(), other)) ? [] : platform.statusPaths.of(to);
}
