import { setImmediate as turn } from 'node:timers/promises';
import type { Simulator } from '#simulator/create-simulator.ts';
import type { MortalDatabase } from './mortal-database.ts';

export interface Flights {
  /** A call of the app to the platform; what comes back to a process that is gone is never heard. */
  track<Value>(call: Promise<Value>, mortal: MortalDatabase): Promise<Value>;
  /** A request of such a call. */
  onWire<Value>(request: Promise<Value>): Promise<Value>;
  /** Waits until every call has come back, but for those that the platform never answers. */
  settle(): Promise<void>;
  /** The process is gone; nobody waits for its calls any more. */
  forget(): void;
}

/** The app's calls to the platform that have not come back yet. */
export function createFlights(simulator: Simulator): Flights {
  let flying = 0;
  let generation = 0;
  let wired = 0;
  let hungEnded = 0;

  const hung = (): number =>
    simulator.state().requests.filter(({ fault, status }) => fault === 'hang' && status === null).length;

  return {
    async track(call, mortal) {
      const mine = generation;
      flying += 1;
      const end = await call.then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      if (mine === generation) flying -= 1;
      if (!mortal.isAlive()) return new Promise(() => undefined);
      if ('error' in end) throw end.error;
      return end.value;
    },
    async onWire(request) {
      const mine = generation;
      wired += 1;
      try {
        return await request;
      } finally {
        if (mine === generation) {
          wired -= 1;
          // Given up by us or cut by the network: no more of them can hang than are on the wire.
          hungEnded = Math.max(hungEnded, hung() - wired);
        }
      }
    },
    async settle() {
      let quiet = 0;
      while (quiet < 3) {
        await turn();
        quiet = flying === 0 || flying <= hung() - hungEnded ? quiet + 1 : 0;
      }
    },
    forget() {
      generation += 1;
      flying = 0;
      wired = 0;
      hungEnded = hung();
    },
  };
}
