import { useEffect } from 'react';
import { useAppSettings } from '../../use-truth.ts';

/** The tokens follow `data-theme` on the root; "system" leaves it to the system. */
export function useTheme(): void {
  const { theme } = useAppSettings();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
