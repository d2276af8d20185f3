import { furtherPicture } from './delivery.ts';
import { isUndelivered, type Delivery, type Message, type PersonDelivery } from './message.ts';

/** How a text to several people went, as far as RingCentral says it of every one of them. */
export interface GroupDelivery {
  /** In the order of the conversation. */
  readonly each: readonly PersonDelivery[];
  readonly delivered: readonly string[];
  /** RingCentral or a carrier gave it up for them. */
  readonly failed: readonly string[];
}

const withDelivery = (each: readonly PersonDelivery[], is: (delivery: Delivery) => boolean): string[] =>
  each.filter(({ delivery }) => is(delivery)).map(({ person }) => person);

/** Null for a text to one person, and where RingCentral does not say it of everybody. */
export function groupDelivery({
  people,
  byPerson = [],
}: Pick<Message, 'people' | 'byPerson'>): GroupDelivery | null {
  const each = people.flatMap((person) => byPerson.find((known) => known.person === person) ?? []);
  if (people.length < 2 || each.length < people.length) return null;
  return {
    each,
    delivered: withDelivery(each, (delivery) => delivery === 'delivered'),
    failed: withDelivery(each, isUndelivered),
  };
}

/** Whom an own text did not reach; everybody where RingCentral gave it up and does not say for whom. */
export function notReached(message: Pick<Message, 'people' | 'byPerson'>): readonly string[] {
  const failed = groupDelivery(message)?.failed ?? [];
  return failed.length === 0 ? message.people : failed;
}

/** What two records of RingCentral say together of each person; with none of them it goes backwards (`furtherPicture`). */
export function furtherByPerson(
  one: readonly PersonDelivery[],
  other: readonly PersonDelivery[],
): readonly PersonDelivery[] {
  const byPerson = new Map(one.map((each) => [each.person, each]));
  for (const next of other) {
    const known = byPerson.get(next.person);
    const { delivery, modifiedAt } =
      known === undefined
        ? next
        : furtherPicture({ ...known, errorCode: null }, { ...next, errorCode: null });
    byPerson.set(next.person, { person: next.person, delivery, modifiedAt });
  }
  return [...byPerson.values()].toSorted((a, b) => (a.person < b.person ? -1 : 1));
}
