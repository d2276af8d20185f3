import type { TFunction } from 'i18next';
import type { AppServices } from '../../app-context.tsx';
import { signOut } from './sign-out.ts';
import { unsentCount } from './unsent-count.ts';

/** Signs out, or asks first what should happen to drafts and to texts that have not gone. */
export async function startSignOut(
  services: Pick<AppServices, 'bridge' | 'store'>,
  t: TFunction,
): Promise<void> {
  const { store } = services;
  await store.getState().saveDraft();
  if (unsentCount(store.getState()) > 0) store.getState().setOverlay('sign-out');
  else await signOut(services, false, t);
}
