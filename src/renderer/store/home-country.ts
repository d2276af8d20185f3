import type { AppState } from './app-state.ts';

/** Country that numbers typed without one belong to: of whoever is signed in. */
export const homeCountryOf = ({ truth }: Pick<AppState, 'truth'>): string =>
  truth?.session.phase === 'signed-in' ? truth.session.person.homeCountry : 'US';
