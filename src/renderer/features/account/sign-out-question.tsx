import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { usePerson } from '../../use-truth.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { signOut } from './sign-out.ts';

/** Asked before signing out while something has not gone. */
export function SignOutQuestion(): ReactElement | null {
  const { t } = useTranslation();
  const services = useServices();
  const person = usePerson();
  const close = (): void => services.store.getState().setOverlay(null);
  const leave = (discard: boolean): void => {
    close();
    void signOut(services, discard, t);
  };
  if (person === null) return null;
  return (
    <LeaveDialog person={person} onKeep={() => leave(false)} onDiscard={() => leave(true)} onStay={close} />
  );
}
