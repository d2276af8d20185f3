import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#domain/person.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { signOut } from './sign-out.ts';
import { unsentCount } from './unsent-count.ts';

/** Signs out; asks first what should happen to drafts and to texts that have not gone. */
export function SignOutButton({ person }: { readonly person: Person }): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  const [isAsking, setAsking] = useState(false);

  const leave = (discard: boolean): void => {
    setAsking(false);
    void signOut(services, discard, t);
  };
  const press = async (): Promise<void> => {
    const { store } = services;
    await store.getState().saveDraft();
    if (unsentCount(store.getState()) > 0) setAsking(true);
    else leave(false);
  };

  return (
    <>
      <button
        type="button"
        className="icon-btn"
        aria-label={t('account.signOut')}
        title={t('account.signOut')}
        onClick={() => void press()}
      >
        <Icon name="sign-out" />
      </button>
      {isAsking ? (
        <LeaveDialog
          person={person}
          onKeep={() => leave(false)}
          onDiscard={() => leave(true)}
          onStay={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
