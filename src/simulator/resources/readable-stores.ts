import type { ExtensionData } from '../accounts/account.ts';
import type { LiveAccount } from '../accounts/live-account.ts';

/** Call queues whose texting is assigned to the signed-in user at this moment. */
function assignedQueues(account: LiveAccount): readonly number[] {
  const assigned = account.numbers().filter((number) => number.features.includes('SmsSender'));
  return account
    .queues()
    .map((queue) => queue.id)
    .filter((id) => id !== account.self.id && assigned.some((number) => number.ownerId === id));
}

/**
 * Extensions whose store `owner` opens on the signed-in user's own path (platform.md 6.1, 6.4). Without the feature
 * `CallQueueSmsRecipient` nothing but the own store is ever seen.
 */
export function storesOfOwner(account: LiveAccount, owners: readonly string[]): readonly number[] {
  const own = account.self.id;
  const shared = account.featureAvailable('CallQueueSmsRecipient') ? assignedQueues(account) : [];
  if (owners.length === 0 || owners.includes('Personal')) return [own];
  if (owners.includes('Any')) return [own, ...shared];
  if (owners.includes('Shared')) return shared;
  return [own, ...shared].filter((id) => owners.includes(String(id)));
}

/** Whether the signed-in user may read this extension's store by its own path: super admins and queue managers may. */
export function mayReadStore(account: LiveAccount, extension: ExtensionData): boolean {
  if (extension.id === account.self.id) return true;
  if (extension.type !== 'Department') return false;
  const grant = account.data.grants.find((candidate) => candidate.extensionId === extension.id);
  return (
    account.self.superAdmin === true || grant?.callQueueMessages === true || grant?.callQueueSetup === true
  );
}
