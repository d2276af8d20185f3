import { useCallback, useEffect, useRef } from 'react';

/**
 * Runs something once the press of a pointer that is under way is over, else at once. What appears when a field is left
 * must not move the button that the press is on before it is released there.
 */
export function useAfterPress(): (act: () => void) => void {
  const isPressed = useRef(false);
  useEffect(() => {
    const press = (): void => {
      isPressed.current = true;
    };
    const release = (): void => {
      isPressed.current = false;
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('pointerup', release, true);
    document.addEventListener('pointercancel', release, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('pointerup', release, true);
      document.removeEventListener('pointercancel', release, true);
    };
  }, []);

  return useCallback((act) => {
    if (!isPressed.current) {
      act();
      return;
    }
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
      // The click of this press comes before the next turn.
      setTimeout(act);
    };
    const { signal } = ended;
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', end, { signal });
  }, []);
}
