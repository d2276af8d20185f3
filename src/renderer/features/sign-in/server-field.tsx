import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { errorSentence } from '../shell/error-words.ts';
import type { SignInFormModel } from './use-sign-in-form.ts';

const ringCentral = 'https://platform.ringcentral.com';
const partnerBrands = 'https://platform.ringcentral.biz';
const other = 'other';

/** The platform to sign in to: one of the two public ones, or an address of one's own. */
export function ServerField({ form }: { readonly form: SignInFormModel }): ReactElement {
  const { t } = useTranslation();
  const { serverUrl, serverError } = form;
  const [isOther, setOther] = useState(serverUrl !== ringCentral && serverUrl !== partnerBrands);

  const choose = (value: string): void => {
    setOther(value === other);
    form.setServerUrl(value === other ? '' : value);
  };

  return (
    <>
      <label htmlFor="sign-in-server">{t('signIn.server')}</label>
      <div className="advanced__server">
        <span className="field field--select">
          <select
            id="sign-in-server"
            value={isOther ? other : serverUrl}
            onChange={(event) => choose(event.target.value)}
            onBlur={() => void (isOther || form.save())}
          >
            <option value={ringCentral}>{t('signIn.serverRingCentral')}</option>
            <option value={partnerBrands}>{t('signIn.serverPartner')}</option>
            <option value={other}>{t('signIn.serverOther')}</option>
          </select>
          <Icon name="chevron-down" />
        </span>
        {isOther ? (
          <span className="field" data-invalid={serverError !== null}>
            <input
              className="mono"
              type="url"
              aria-label={t('signIn.serverAddress')}
              autoComplete="off"
              spellCheck={false}
              placeholder="https://"
              value={serverUrl}
              aria-invalid={serverError !== null}
              aria-describedby={serverError === null ? undefined : 'server-error'}
              onChange={(event) => form.setServerUrl(event.target.value)}
              onBlur={() => void form.save()}
            />
          </span>
        ) : null}
        {serverError === null ? null : (
          <p className="error" id="server-error" role="alert">
            <Icon name="alert" size={14} />
            {errorSentence(serverError, t)}
          </p>
        )}
      </div>
    </>
  );
}
