import { useCallback, useState } from 'react';
import { useAppState, useServices } from '../../app-context.tsx';

/** Whether something is open for what stands in the pane; it closes when something else comes into it. */
export function useOpenForTurn(): readonly [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const { store } = useServices();
  const turn = useAppState((state) => state.turn);
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const setOpen = useCallback(
    (isOpen: boolean) => setOpenedAt(isOpen ? store.getState().turn : null),
    [store],
  );
  return [openedAt === turn, setOpen];
}
