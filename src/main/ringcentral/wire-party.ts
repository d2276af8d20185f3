import { z } from 'zod';
import { optionalText, wireId } from './wire.ts';

/** One end of a text. */
export interface WireParty {
  /** E.164 where it is one, else as RingCentral wrote it without blanks: a short code, an extension number, a word. */
  readonly address: string;
  readonly name: string | null;
  readonly extensionId: string | null;
  /** RingCentral marks the own side of an inbound text to several so (platform.md 6.5). */
  readonly isTarget: boolean;
  /** `messageStatus` of this recipient alone, which RingCentral may leave out (platform.md 5.3). */
  readonly status: string | null;
}

/** What stands for a sender who is not told. A word without blanks, since the key of a conversation is made of it. */
const nobody = 'unknown';
/** Short codes and extension numbers have fewer. */
const fewestDigits = 8;
const e164 = /^\+[1-9]\d{4,14}$/;

/** Stored numbers may come written with blanks, dashes or brackets, or without the plus (platform.md 9.4). */
function addressOf(written: string): string {
  const digits = written.replace(/[\s().-]/g, '');
  if (/^\+?[1-9]\d+$/.test(digits)) {
    const isWhole = digits.startsWith('+') || digits.length >= fewestDigits;
    return isWhole && !digits.startsWith('+') ? `+${digits}` : digits;
  }
  return written.replace(/\s/g, '');
}

export const wireParty = z
  .object({
    phoneNumber: optionalText,
    extensionNumber: optionalText,
    name: optionalText,
    extensionId: wireId.nullish().catch(null),
    target: z.boolean().catch(false),
    messageStatus: optionalText,
  })
  .nullish()
  .catch(null)
  .transform((party): WireParty => {
    const written = party?.phoneNumber ?? party?.extensionNumber ?? '';
    const address = addressOf(written);
    return {
      address: address === '' ? nobody : address,
      name: party?.name ?? null,
      extensionId: party?.extensionId ?? null,
      isTarget: party?.target === true,
      status: party?.messageStatus ?? null,
    };
  });

export const wireParties = z.array(wireParty).catch([]);

/** Whom of the recipients of an inbound text it came to: the marked one, the store's own, else the first. */
function targetOf(to: readonly WireParty[], extensionId: string): WireParty | undefined {
  const own = to.find(({ isTarget }) => isTarget) ?? to.find((party) => party.extensionId === extensionId);
  return own ?? to[0];
}

/** The own number, and the others, sorted, each once; null when the own side is no number or there is nobody else. */
export function ownAndOthers(
  direction: 'Inbound' | 'Outbound',
  from: WireParty,
  to: readonly WireParty[],
  extensionId: string,
): { readonly number: string; readonly people: readonly string[]; readonly name: string | null } | null {
  const isInbound = direction === 'Inbound';
  const own = isInbound ? targetOf(to, extensionId) : from;
  if (own === undefined || !e164.test(own.address)) return null;
  const others = isInbound ? [from, ...to.filter((party) => party !== own)] : to;
  const people = [...new Set(others.map(({ address }) => address))].sort();
  if (people.length === 0) return null;
  return { number: own.address, people, name: people.length === 1 ? (others[0]?.name ?? null) : null };
}
