import type { AccountHints } from './account-hints.ts';
import { capabilitiesOf, isHighVolumeOnly } from './capability.ts';
import { isShared, type Ownership } from './ownership.ts';
import { isFax, type PhoneNumber, type SelfExtension } from './phone-number.ts';

/** Where an answer to a text from this number is kept (platform.md 6.4). */
export type Replies =
  | { readonly kind: 'own-inbox' }
  /** In the queue's own store. `readable` says whether this person may read it. */
  | { readonly kind: 'queue'; readonly readable: 'yes' | 'no' | 'not-known' }
  /** Another user's number, or one that nobody or somebody else texts from: nothing says where. */
  | { readonly kind: 'not-seen' };

/** Who handles the texts of a number (platform.md 3.6, 3.7 row 3, 10 rows 1 to 5). */
export type Handling =
  /** One's own number; a queue's, when signed in as that queue (documents 001 and 003). */
  | { readonly kind: 'own' }
  /** A shared number whose texting is assigned to this person. */
  | { readonly kind: 'you' }
  /** RingCentral names them; this person is not among them. */
  | { readonly kind: 'others'; readonly names: readonly string[] }
  /** Assigned to somebody else, or not switched on: RingCentral does not say which. */
  | { readonly kind: 'others-or-off' }
  /** For faxes alone: there are none to handle. */
  | { readonly kind: 'no-texts' }
  | { readonly kind: 'not-known' };

/** Signed in as the queue itself, its numbers carry no owner or name this very extension (platform.md 3.4, row 7). */
function isOwnQueue({ owner }: PhoneNumber, { kind }: Ownership, self: SelfExtension): boolean {
  return kind === 'call-queue' && (owner === null || owner.id === self.id);
}

/**
 * Company, site and IVR numbers deliver to whoever their texting is assigned to; a queue keeps its texts itself, and its
 * assignee reads them only with a feature or a grant (document 000; platform.md 6.4).
 */
export function repliesOf(
  number: PhoneNumber,
  ownership: Ownership,
  self: SelfExtension,
  hints: AccountHints,
): Replies {
  if (isFax(number)) return { kind: 'not-seen' };
  if (!isShared(ownership) || isOwnQueue(number, ownership, self)) return { kind: 'own-inbox' };
  if (ownership.kind === 'call-queue') return { kind: 'queue', readable: mayReadQueue(number, hints) };
  const isAssigned = capabilitiesOf(number).sms === 'can';
  return isAssigned && isToldWhereRepliesGo(ownership) ? { kind: 'own-inbox' } : { kind: 'not-seen' };
}

/** No document says where the texts of another user's number are kept, or those of a kind nobody has heard of. */
export function isToldWhereRepliesGo({ kind }: Ownership): boolean {
  return kind !== 'delegated' && kind !== 'unknown';
}

/** Super admin, queue manager with Full access or Messages, or texting assignee with the feature (platform.md 6.4). */
function mayReadQueue(number: PhoneNumber, hints: AccountHints): 'yes' | 'no' | 'not-known' {
  if (hints.isSuperAdmin === true) return 'yes';
  const grant = hints.grants?.find(({ extensionId }) => extensionId === number.owner?.id);
  if (grant?.callQueueMessages === true || grant?.callQueueSetup === true) return 'yes';
  const { sms } = capabilitiesOf(number);
  const isAssignee = grant?.callQueueSmsRecipient === true || sms === 'can';
  // The feature opens the queue to its assignee alone.
  if (hints.canReadQueues === true && isAssignee) return 'yes';
  const isFeatureSettled =
    hints.canReadQueues === false || (hints.canReadQueues === true && sms === 'cannot');
  const isAllKnown = hints.isSuperAdmin !== null && hints.grants !== null && isFeatureSettled;
  return isAllKnown ? 'no' : 'not-known';
}

/** Names only others: that this person is not among them is what the number's missing `SmsSender` said already. */
function namesOfOthers(number: PhoneNumber, self: SelfExtension, { recipients }: AccountHints): string[] {
  const ownerId = number.owner?.id ?? null;
  if (ownerId === null || !Object.hasOwn(recipients, ownerId)) return [];
  return (recipients[ownerId] ?? []).filter(({ id }) => id !== self.id).map(({ name }) => name);
}

/** Decided by the number's features alone; the hints only put names to it. */
export function handlingOf(
  number: PhoneNumber,
  ownership: Ownership,
  self: SelfExtension,
  hints: AccountHints,
): Handling {
  if (isFax(number)) return { kind: 'no-texts' };
  if (!isShared(ownership)) return { kind: 'own' };
  const { sms } = capabilitiesOf(number);
  if (sms === 'unknown') return { kind: 'not-known' };
  if (sms === 'can') return { kind: isOwnQueue(number, ownership, self) ? 'own' : 'you' };
  // Out of service or for bulk only: not a matter of who handles it.
  if (number.status !== 'Normal' || isHighVolumeOnly(number)) return { kind: 'not-known' };
  const names = namesOfOthers(number, self, hints);
  return names.length > 0 ? { kind: 'others', names } : { kind: 'others-or-off' };
}
