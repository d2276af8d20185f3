import { useState } from 'react';
import { appError, type AppError, type AppErrorCode } from '#domain/app-error.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';

export const clientIdField = 'sign-in-client-id';

const serverErrors: ReadonlySet<AppErrorCode> = new Set(['server-url-invalid', 'server-not-allowed']);

export interface SignInFormModel {
  readonly serverUrl: string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly setServerUrl: (serverUrl: string) => void;
  readonly setClientId: (clientId: string) => void;
  /** Hands changed settings to main; false when main refused them. */
  readonly save: () => Promise<boolean>;
  readonly signIn: () => void;
  readonly startDemo: () => void;
  readonly busy: 'sign-in' | 'demo' | null;
  readonly isAdvancedOpen: boolean;
  readonly setAdvancedOpen: (open: boolean) => void;
  /** Errors by the place that can put them right. */
  readonly serverError: AppError | null;
  readonly clientIdError: AppError | null;
  readonly otherError: AppError | null;
}

/** The sign-in page's own state: settings being typed, what is under way, and what went wrong. */
export function useSignInForm(): SignInFormModel {
  const { bridge } = useServices();
  const settings = useAppState(({ truth }) => truth?.signIn ?? null);
  const sessionError = useAppState(({ truth }) =>
    truth?.session.phase === 'signed-out' ? truth.session.error : null,
  );
  const [saved, setSaved] = useState(settings);
  const [serverUrl, setServerUrl] = useState(settings?.serverUrl ?? '');
  const [clientId, setClientId] = useState(settings?.clientId ?? '');
  const [busy, setBusy] = useState<'sign-in' | 'demo' | null>(null);
  const [ownError, setOwnError] = useState<AppError | null>(null);
  const [isAdvancedOpen, setAdvancedOpen] = useState(sessionError?.code === 'client-id-missing');
  const error = ownError ?? (sessionError?.code === 'session-ended' ? null : sessionError);

  const show = (failure: AppError): void => {
    setOwnError(failure);
    if (failure.code !== 'client-id-missing' && !serverErrors.has(failure.code)) return;
    setAdvancedOpen(true);
    if (failure.code === 'client-id-missing') {
      // The field is inside the part that opens with this very change.
      requestAnimationFrame(() => document.getElementById(clientIdField)?.focus());
    }
  };

  const save = async (): Promise<boolean> => {
    if (serverUrl === saved?.serverUrl && clientId === saved.clientId) return true;
    const answer = await ask(bridge, 'session:configure', {
      serverUrl: serverUrl.trim(),
      clientId: clientId.trim(),
    });
    if (!answer.ok) {
      show(answer.error);
      return false;
    }
    setOwnError(null);
    setSaved(answer.value);
    setServerUrl(answer.value.serverUrl);
    setClientId(answer.value.clientId);
    return true;
  };

  const run = async (kind: 'sign-in' | 'demo', act: () => Promise<void>): Promise<void> => {
    if (busy !== null) return;
    setBusy(kind);
    setOwnError(null);
    await act();
    setBusy(null);
  };

  const signIn = (): void =>
    void run('sign-in', async () => {
      if (clientId.trim() === '') {
        show(appError('client-id-missing'));
        return;
      }
      if (!(await save())) return;
      const answer = await ask(bridge, 'session:sign-in', null);
      if (!answer.ok) show(answer.error);
    });

  const startDemo = (): void =>
    void run('demo', async () => {
      const answer = await ask(bridge, 'demo:start', null);
      if (!answer.ok) show(answer.error);
    });

  const isServerError = error !== null && serverErrors.has(error.code);
  const isClientError = error?.code === 'client-id-missing';
  return {
    serverUrl,
    clientId,
    redirectUris: saved?.redirectUris ?? [],
    setServerUrl,
    setClientId,
    save,
    signIn,
    startDemo,
    busy,
    isAdvancedOpen,
    setAdvancedOpen,
    serverError: isServerError ? error : null,
    clientIdError: isClientError ? error : null,
    otherError: isServerError || isClientError ? null : error,
  };
}
