import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { startSignOut } from './start-sign-out.ts';

/** Signs out; asks first what should happen to drafts and to texts that have not gone. */
export function SignOutButton({ hasWords = false }: { readonly hasWords?: boolean }): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  return (
    <button
      type="button"
      className={hasWords ? 'btn' : 'icon-btn'}
      aria-label={t('account.signOut')}
      title={hasWords ? undefined : t('account.signOut')}
      onClick={() => void startSignOut(services, t)}
    >
      <Icon name="sign-out" />
      {hasWords ? t('account.signOut') : null}
    </button>
  );
}
