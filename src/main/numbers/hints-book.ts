import { noHints, type AccountHints, type OwnHints, type SmsRecipient } from '#domain/account-hints.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock } from '#domain/ports.ts';
import { isExtensionActive } from '#domain/verdict/extension-findings.ts';
import type { HintsCache, KeptHints } from './hints-cache.ts';

/** What is known of one person's account, and when it is worth asking again. */
export interface HintsBook {
  readonly owner: Owner;
  /** The same object until something changes. */
  hints(): AccountHints;
  /** Whether the parts about the person are missing or hours old, and were not asked for just now. */
  isOwnDue(): boolean;
  /** Milliseconds since they were last asked for in this run; infinite for never. */
  sinceAsked(): number;
  keepOwn(parts: Partial<OwnHints>): void;
  areRecipientsDue(ownerId: string): boolean;
  /** Null: RingCentral does not tell. */
  keepRecipients(ownerId: string, recipients: readonly SmsRecipient[] | null): void;
  /** An older answer stays what is known. */
  keepRecipientsUnanswered(ownerId: string): void;
}

/** Grants, features and assignments change within days. Milliseconds. */
const goodFor = 6 * 3_600_000;
const silenceGoodFor = 15 * 60_000;

const { recipients: _none, ...nothingOwn } = noHints;
const partNames = Object.keys(nothingOwn);

function withRecipients({ own, recipients }: KeptHints): AccountHints {
  const told = Object.entries(recipients).flatMap(([ownerId, kept]) =>
    kept.recipients === null ? [] : [[ownerId, kept.recipients] as const],
  );
  return { ...own, recipients: Object.fromEntries(told) };
}

export function openHintsBook(cache: HintsCache, owner: Owner, clock: Clock): HintsBook {
  let kept: KeptHints = cache.read(owner) ?? { own: nothingOwn, readAt: null, recipients: {} };
  let hints = withRecipients(kept);
  let askedAt: number | null = null;
  const silentSince = new Map<string, number>();

  const keep = (next: KeptHints): void => {
    kept = next;
    hints = withRecipients(next);
    cache.write(owner, next);
  };
  /** A time in the future is from before the clock was set back, and nobody knows how old the answer is. */
  const isOlderThan = (time: number, milliseconds: number): boolean =>
    time > clock.now() || clock.now() - time >= milliseconds;

  return {
    owner,
    hints: () => hints,
    isOwnDue: () =>
      // An extension that stops every text is looked at again by whoever can sign in with it.
      (kept.readAt === null ||
        isOlderThan(kept.readAt, goodFor) ||
        isExtensionActive(kept.own.extensionStatus) === false) &&
      (askedAt === null || isOlderThan(askedAt, silenceGoodFor)),
    sinceAsked: () => (askedAt === null ? Infinity : Math.abs(clock.now() - askedAt)),
    keepOwn(parts) {
      askedAt = clock.now();
      const isWhole = partNames.every((name) => Object.hasOwn(parts, name));
      keep({ ...kept, own: { ...kept.own, ...parts }, readAt: isWhole ? askedAt : kept.readAt });
    },
    areRecipientsDue(ownerId) {
      const silent = silentSince.get(ownerId);
      if (silent !== undefined && !isOlderThan(silent, silenceGoodFor)) return false;
      const known = kept.recipients[ownerId];
      return known === undefined || isOlderThan(known.readAt, goodFor);
    },
    keepRecipients(ownerId, recipients) {
      silentSince.delete(ownerId);
      const entry = { recipients, readAt: clock.now() };
      keep({ ...kept, recipients: { ...kept.recipients, [ownerId]: entry } });
    },
    keepRecipientsUnanswered(ownerId) {
      silentSince.set(ownerId, clock.now());
    },
  };
}
