import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { errorSentence } from '../shell/error-words.ts';
import { useCopy } from '../shell/use-copy.ts';
import { ServerField } from './server-field.tsx';
import { clientIdField, type SignInFormModel } from './use-sign-in-form.ts';

/** Server, client ID and the redirect URIs that have to be registered for it. */
export function Advanced({ form }: { readonly form: SignInFormModel }): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const copy = useCopy();
  const { clientIdError } = form;
  return (
    <details
      className="advanced"
      open={form.isAdvancedOpen}
      onToggle={(event) => form.setAdvancedOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron-right" />
        {t('signIn.advanced')}
      </summary>
      <div className="advanced__grid">
        <ServerField form={form} />
        <label htmlFor={clientIdField}>{t('signIn.clientId')}</label>
        <div>
          <span className="field" data-invalid={clientIdError !== null}>
            <input
              id={clientIdField}
              className="mono"
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={form.clientId}
              aria-invalid={clientIdError !== null}
              aria-describedby={clientIdError === null ? 'client-id-hint' : 'client-id-error'}
              onChange={(event) => form.setClientId(event.target.value)}
              onBlur={() => void form.save()}
              onKeyDown={(event) => {
                if (event.key === 'Enter') form.signIn();
              }}
            />
          </span>
          {clientIdError === null ? (
            <p className="hint" id="client-id-hint">
              {t('signIn.clientIdHint')}
            </p>
          ) : (
            <p className="error" id="client-id-error" role="alert">
              <Icon name="alert" size={14} />
              {errorSentence(clientIdError, t)}
            </p>
          )}
          <button
            type="button"
            className="link advanced__console"
            onClick={() => void ask(bridge, 'app:open-page', { page: 'developer-console' })}
          >
            {t('signIn.console')}
          </button>
        </div>
        <span className="label" id="redirect-uris">
          {t('signIn.redirects')}
        </span>
        <div>
          <ul className="advanced__uris" aria-labelledby="redirect-uris">
            {form.redirectUris.map((uri) => (
              <li key={uri}>
                <code className="mono">{uri}</code>
                <IconButton
                  icon="copy"
                  iconSize={14}
                  label={t('signIn.copyUri', { uri })}
                  size="sm"
                  onClick={() => copy(uri)}
                />
              </li>
            ))}
          </ul>
          <p className="hint">{t('signIn.redirectsHint')}</p>
        </div>
      </div>
    </details>
  );
}
