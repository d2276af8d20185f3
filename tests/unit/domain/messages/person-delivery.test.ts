import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveries, type PersonDelivery } from '#domain/messages/message.ts';
import { furtherByPerson, groupDelivery, notReached } from '#domain/messages/person-delivery.ts';

const [ana, owen, ruth] = ['+13015550130', '+17035550114', '+15105550119'] as const;
const people = [ana, owen, ruth];
const of = (person: string, delivery: PersonDelivery['delivery'], modifiedAt = 1): PersonDelivery => ({
  person,
  delivery,
  modifiedAt,
});

describe('how a text to several people went', () => {
  it('is told of each, in the order of the conversation', () => {
    const byPerson = [of(ruth, 'sent'), of(owen, 'sending-failed'), of(ana, 'delivered')];
    const group = groupDelivery({ people, byPerson });
    expect(group?.each.map(({ person }) => person)).toEqual(people);
    expect(group).toMatchObject({ delivered: [ana], failed: [owen] });
    expect(notReached({ people, byPerson })).toEqual([owen]);
  });

  it('is not known while RingCentral does not say it of everybody, and then it may have reached nobody', () => {
    for (const byPerson of [[], [of(ana, 'delivered'), of(owen, 'delivery-failed')]]) {
      expect(groupDelivery({ people, byPerson })).toBeNull();
      expect(notReached({ people, byPerson })).toEqual(people);
    }
    expect(groupDelivery({ people })).toBeNull();
    expect(groupDelivery({ people: [ana], byPerson: [of(ana, 'sent')] })).toBeNull();
  });

  it('never goes backwards, whatever the order in which records come', () => {
    const record = fc.array(
      fc.record({
        person: fc.constantFrom(...people),
        delivery: fc.constantFrom(...deliveries),
        modifiedAt: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
        const told = (order: readonly PersonDelivery[][]): readonly PersonDelivery[] =>
          order.reduce(furtherByPerson, []);
        expect(told(records.toReversed().map((each) => each.toReversed()))).toEqual(told(records));
        const failed = [of(ana, 'delivery-failed', 9)];
        expect(furtherByPerson(furtherByPerson(told(records), failed), [of(ana, 'sent', 10)])).toContainEqual(
          failed[0],
        );
      }),
    );
  });
});
