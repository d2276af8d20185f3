import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#domain/person.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useOutbox } from '../../use-truth.ts';

/** Signs out; asks first while texts wait, since they stay behind. */
export function SignOutButton({ person }: { readonly person: Person }): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const [isAsking, setAsking] = useState(false);
  const waiting = useOutbox().filter(({ state }) => state === 'queued' || state === 'sending').length;

  const signOut = (): void => {
    setAsking(false);
    void ask(bridge, 'session:sign-out', null);
  };

  return (
    <>
      <button
        type="button"
        className="icon-btn"
        aria-label={t('account.signOut')}
        title={t('account.signOut')}
        onClick={() => (waiting > 0 ? setAsking(true) : signOut())}
      >
        <Icon name="sign-out" />
      </button>
      {isAsking ? (
        <ConfirmDialog
          title={t('account.confirmTitle')}
          text={t('account.confirmText', { count: waiting, person: person.name })}
          confirmLabel={t('account.signOut')}
          cancelLabel={t('account.stay')}
          onConfirm={signOut}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
