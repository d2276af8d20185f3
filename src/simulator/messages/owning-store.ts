import type { NumberData } from '../accounts/account.ts';
import type { LiveAccount } from '../accounts/live-account.ts';

/** A call queue keeps the texts of its number; all others go to the signed-in user's store (platform.md 6.4). */
export function storeOfNumber(account: LiveAccount, number: NumberData): number {
  const owner = account.ownerOf(number);
  return owner?.type === 'Department' ? owner.id : account.self.id;
}

/**
 * The store of a text that came to this number. Company, site and menu numbers that are assigned to nobody here belong
 * to the super admin; a menu's texts go nowhere else.
 */
export function storeOfInbound(account: LiveAccount, number: NumberData): number {
  const isOwn = number.usageType === 'DirectNumber' && account.ownerOf(number) === undefined;
  const isQueue = account.ownerOf(number)?.type === 'Department';
  if (isOwn || isQueue || number.features.includes('SmsSender')) return storeOfNumber(account, number);
  const admin = account.data.extensions.find((extension) => extension.superAdmin === true);
  return (admin ?? account.self).id;
}
