import { describe, expect, it } from 'vitest';
import type { ConsentAnswer } from '#domain/consent/consent-fact.ts';
import type { PeopleAnswer } from '#domain/people/people-answer.ts';
import { createPeopleGateways, type PeopleGateways } from '#main/session/people-gateways.ts';

const consents: ConsentAnswer = { kind: 'read', records: [], unclear: [] };
const people: PeopleAnswer = { kind: 'read', people: [], hasMore: false };
const link: PeopleGateways = {
  consentSource: { search: () => Promise.resolve(consents) },
  peopleSource: { read: () => Promise.resolve(people) },
};
const gone = { kind: 'session-gone' };

describe('what RingCentral knows of people', () => {
  it('is asked for as whoever is signed in, and nobody’s while nobody is', async () => {
    let turn: number | null = null;
    const { consentSource, peopleSource } = createPeopleGateways(() =>
      turn === null ? null : { turn, link },
    );
    const ask = (): Promise<readonly [ConsentAnswer, PeopleAnswer]> =>
      Promise.all([consentSource.search('+1', ['+2']), peopleSource.read('directory', 1)]);
    expect(await ask()).toEqual([gone, gone]);
    turn = 1;
    expect(await ask()).toEqual([consents, people]);
  });

  it('is never the next person’s', async () => {
    let turn = 1;
    const { consentSource, peopleSource } = createPeopleGateways(() => ({ turn, link }));
    const onTheirWay = [consentSource.search('+1', ['+2']), peopleSource.read('address-book', 1)];
    turn = 2;
    expect(await Promise.all(onTheirWay)).toEqual([gone, gone]);
  });
});
