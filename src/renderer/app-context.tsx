import { createContext, use, type ReactElement, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FromlineBridge } from '#contract/bridge.ts';
import type { Formats } from './formats.ts';
import type { PictureDesk } from './pictures/picture-desk.ts';
import type { AppState } from './store/app-state.ts';
import type { AppStore } from './store/create-app-store.ts';

/** What every feature may use. */
export interface AppServices {
  readonly bridge: FromlineBridge;
  readonly store: AppStore;
  readonly formats: Formats;
  readonly pictures: PictureDesk;
}

const AppContext = createContext<AppServices | null>(null);

interface AppProviderProps {
  readonly services: AppServices;
  readonly children: ReactNode;
}

export function AppProvider({ services, children }: AppProviderProps): ReactElement {
  return <AppContext value={services}>{children}</AppContext>;
}

export function useServices(): AppServices {
  const services = use(AppContext);
  if (services === null) throw new Error('AppProvider is missing');
  return services;
}

/** One part of the store; the component renders again when that part changes. */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  return useStore(useServices().store, select);
}
