import { useEffect } from 'react';
import { useServices } from '../../app-context.tsx';
import { useConnection } from '../../use-truth.ts';

/** Somebody who is being typed is not asked about with every key. Milliseconds. */
const typingPause = 300;

/**
 * Asks who of these people opted out of this number: when the pair is another one, when RingCentral can be reached
 * again, and when somebody comes back to the window. Main has the answer in the store as soon as it is known.
 *
 * @param isTyped they are being written, and not given by a conversation
 */
export function useAskConsents(number: string | null, people: readonly string[], isTyped: boolean): void {
  const { store } = useServices();
  const { online } = useConnection();
  const everybody = people.join('\n');

  useEffect(() => {
    if (number === null || everybody === '') return undefined;
    const ask = (): void => store.getState().askConsents(number, everybody.split('\n'));
    const timer = isTyped ? setTimeout(ask, typingPause) : null;
    if (timer === null) ask();
    window.addEventListener('focus', ask);
    return () => {
      if (timer !== null) clearTimeout(timer);
      window.removeEventListener('focus', ask);
    };
  }, [store, number, everybody, isTyped, online]);
}
