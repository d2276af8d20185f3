import { useEffect } from 'react';
import { isE164 } from '#domain/e164.ts';
import { useAppState, useServices } from '../../../app-context.tsx';

/** The names that are known, by E.164, with those of these numbers as soon as main said them. */
export function useNames(numbers: readonly string[]): ReadonlyMap<string, string | null> {
  const { store } = useServices();
  const names = useAppState((state) => state.names);
  useEffect(() => {
    const wanted = numbers.filter((number) => isE164(number) && !names.has(number));
    if (wanted.length > 0) store.getState().wantNames(wanted);
  }, [store, names, numbers]);
  return names;
}
