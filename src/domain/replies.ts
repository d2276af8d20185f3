import type { AccountHints } from './account-hints.ts';
import { capabilitiesOf } from './capability.ts';
import type { Ownership } from './ownership.ts';
import type { PhoneNumber, SelfExtension } from './phone-number.ts';
import { isShared } from './verdict/number-findings.ts';

/** Where an answer to a text from this number is kept (platform.md 6.4). */
export type Replies =
  | { readonly kind: 'own-inbox' }
  /** In the queue's own store. `readable` says whether this person may read it. */
  | { readonly kind: 'queue'; readonly readable: 'yes' | 'no' | 'not-known' }
  /** Another user's number: nothing says where. */
  | { readonly kind: 'not-seen' };

/** Who handles the texts of a number (platform.md 3.6, 3.7 row 3, 10 rows 1 to 5). */
export type Handling =
  /** One's own number. */
  | { readonly kind: 'own' }
  /** A shared number whose texting is assigned to this person. */
  | { readonly kind: 'you' }
  /** RingCentral names them; this person is not among them. */
  | { readonly kind: 'others'; readonly names: readonly string[] }
  /** Assigned to somebody else, or not switched on: RingCentral does not say which. */
  | { readonly kind: 'others-or-off' }
  | { readonly kind: 'not-known' };

/**
 * Company and site numbers deliver to whoever their texting is assigned to; a queue keeps its texts itself, and its
 * assignee reads them only with a feature or a grant.
 */
export function repliesOf(
  number: PhoneNumber,
  ownership: Ownership,
  self: SelfExtension,
  hints: AccountHints,
): Replies {
  if (ownership.kind === 'delegated') return { kind: 'not-seen' };
  if (ownership.kind !== 'call-queue') return { kind: 'own-inbox' };
  // Signed in as the queue itself, its store is the own one.
  if (self.type === 'Department' && (number.owner === null || number.owner.id === self.id)) {
    return { kind: 'own-inbox' };
  }
  return { kind: 'queue', readable: mayReadQueue(number, hints) };
}

function mayReadQueue(number: PhoneNumber, hints: AccountHints): 'yes' | 'no' | 'not-known' {
  if (hints.isSuperAdmin === true || hints.canReadQueues === true) return 'yes';
  const grant = hints.grants?.find(({ extensionId }) => extensionId === number.owner?.id);
  if (grant?.callQueueMessages === true || grant?.callQueueSetup === true) return 'yes';
  const isAllKnown = hints.isSuperAdmin !== null && hints.canReadQueues !== null && hints.grants !== null;
  return isAllKnown ? 'no' : 'not-known';
}

export function handlingOf(
  number: PhoneNumber,
  ownership: Ownership,
  self: SelfExtension,
  hints: AccountHints,
): Handling {
  if (!isShared(ownership)) return { kind: 'own' };
  if (number.features === null) return { kind: 'not-known' };
  if (capabilitiesOf(number).sms === 'can') {
    return ownership.kind === 'call-queue' && number.owner?.id === self.id
      ? { kind: 'own' }
      : { kind: 'you' };
  }
  const recipients = number.owner === null ? undefined : hints.recipients[number.owner.id];
  const others = recipients?.filter(({ id }) => id !== self.id).map(({ name }) => name) ?? [];
  return others.length > 0 ? { kind: 'others', names: others } : { kind: 'others-or-off' };
}
