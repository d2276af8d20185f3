import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Banner } from '../shell/banner.tsx';
import { ErrorText } from '../shell/error-text.tsx';
import { Advanced } from './advanced.tsx';
import { useSignInForm } from './use-sign-in-form.ts';

/** The way in, the demo, and the settings under Advanced. */
export function SignInForm(): ReactElement {
  const { t } = useTranslation();
  const form = useSignInForm();
  return (
    <>
      {form.otherError === null ? null : (
        <div className="welcome__error">
          <Banner icon="alert" tone="fail" role="alert" title={t('signIn.failedTitle')}>
            <ErrorText error={form.otherError} />
          </Banner>
        </div>
      )}
      <div className="welcome__actions">
        <button
          type="button"
          className="btn btn--block"
          data-kind="primary"
          data-size="lg"
          aria-disabled={form.busy !== null}
          onClick={form.signIn}
        >
          {t('signIn.button')}
          <Icon name="external" />
        </button>
        <button
          type="button"
          className="btn btn--block"
          data-size="lg"
          aria-disabled={form.busy !== null}
          onClick={form.startDemo}
        >
          <Icon name="demo" />
          {t('signIn.demo')}
        </button>
      </div>
      <p className="welcome__fine" role="status">
        {form.busy === 'demo' ? t('signIn.demoStarting') : t('signIn.fine')}
      </p>
      <Advanced form={form} />
    </>
  );
}
