import type { ConsentSource, PeopleSource } from '#domain/ports.ts';
import { createAskLink, type LinkOfTurn } from './ask-link.ts';

/** What RingCentral knows of the people whom whoever is signed in texts. */
export interface PeopleGateways {
  readonly consentSource: ConsentSource;
  readonly peopleSource: PeopleSource;
}

const gone = { kind: 'session-gone' } as const;

/** As `createSessionGateways`. */
export function createPeopleGateways(signedIn: () => LinkOfTurn<PeopleGateways> | null): PeopleGateways {
  const ask = createAskLink(signedIn);
  return {
    consentSource: {
      search: (number, people) => ask(({ consentSource }) => consentSource.search(number, people), gone),
    },
    peopleSource: {
      read: (list, page) => ask(({ peopleSource }) => peopleSource.read(list, page), gone),
    },
  };
}
