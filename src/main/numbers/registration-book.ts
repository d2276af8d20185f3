import type { Owner } from '#domain/owner.ts';
import type { Clock } from '#domain/ports.ts';
import { registrationNotRead, type Registration } from '#domain/registration.ts';
import type { LastingAnswer, RegistrationCache } from './registration-cache.ts';

/** What is known of the campaigns of one person's numbers, and when it is worth asking again. */
export interface RegistrationBook {
  readonly owner: Owner;
  of(numberId: string): Registration;
  /** Milliseconds since the epoch; 0 for a number that was never asked about. */
  dueAt(numberId: string): number;
  keep(numberId: string, answer: LastingAnswer): void;
  /** An older answer stays what is known. */
  keepUnanswered(numberId: string): void;
  /** The question did not get through, which says nothing about the number. */
  keepUndelivered(numberId: string): void;
}

interface Entry {
  readonly registration: Registration;
  readonly askedAt: number;
  /** Milliseconds. */
  readonly goodFor: number;
}

/** A registration changes within days, and each look at it is a request of its own. */
const answerGoodFor = 6 * 3_600_000;
const silenceGoodFor = 5 * 60_000;

function registrationFrom(answer: LastingAnswer, answeredAt: number): Registration {
  return answer.kind === 'read'
    ? { state: 'read', campaign: answer.campaign, brand: answer.brand, readAt: answeredAt }
    : { state: 'not-permitted', refusedAt: answeredAt };
}

export function openRegistrationBook(cache: RegistrationCache, owner: Owner, clock: Clock): RegistrationBook {
  const entries = new Map<string, Entry>();
  const enter = (numberId: string, answer: LastingAnswer, readAt: number): void => {
    const registration = registrationFrom(answer, readAt);
    entries.set(numberId, { registration, askedAt: readAt, goodFor: answerGoodFor });
  };
  for (const { numberId, answer, readAt } of cache.read(owner)) enter(numberId, answer, readAt);

  const of = (numberId: string): Registration => entries.get(numberId)?.registration ?? registrationNotRead;

  return {
    owner,
    of,
    dueAt(numberId) {
      const entry = entries.get(numberId);
      if (entry === undefined) return 0;
      // Asked in the future: the clock was set back, and nobody knows how old the answer is.
      return entry.askedAt > clock.now() ? clock.now() : entry.askedAt + entry.goodFor;
    },
    keep(numberId, answer) {
      const readAt = clock.now();
      enter(numberId, answer, readAt);
      cache.write(owner, { numberId, answer, readAt });
    },
    keepUnanswered(numberId) {
      const known = of(numberId);
      const registration: Registration = known.state === 'not-read' ? { state: 'not-answered' } : known;
      entries.set(numberId, { registration, askedAt: clock.now(), goodFor: silenceGoodFor });
    },
    keepUndelivered(numberId) {
      entries.set(numberId, { registration: of(numberId), askedAt: clock.now(), goodFor: 0 });
    },
  };
}
