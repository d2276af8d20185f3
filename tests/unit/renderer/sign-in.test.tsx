import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppError } from '#domain/app-error.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

const signedOut = (error: AppError | null = null, changes: Partial<AppSnapshot> = {}): AppSnapshot =>
  snapshotOf({ session: { phase: 'signed-out', error }, ...changes });
const channels = (bridge: ReturnType<typeof createFakeBridge>): string[] =>
  bridge.asked.map(({ channel }) => channel);

describe('the sign-in page', () => {
  it('starts the sign-in and the demo', async () => {
    const bridge = createFakeBridge(signedOut());
    const { settle } = await renderApp(bridge);
    expect(screen.getByText('What Fromline reads and sends')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Sign in with RingCentral' }));
    await settle();
    expect(channels(bridge)).toContain('session:sign-in');
    expect(channels(bridge)).not.toContain('session:configure');
    fireEvent.click(screen.getByRole('button', { name: 'Explore the demo' }));
    await settle();
    expect(channels(bridge)).toContain('demo:start');
  });

  it('asks for the client ID when there is none, and leads to it', async () => {
    const bridge = createFakeBridge(signedOut(null, { signIn: { ...snapshotOf().signIn, clientId: '' } }));
    const { settle } = await renderApp(bridge);
    fireEvent.click(screen.getByRole('button', { name: 'Sign in with RingCentral' }));
    await settle();
    const field = screen.getByRole('textbox', { name: 'Client ID' });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Fromline needs a client ID',
    );
    expect(channels(bridge)).not.toContain('session:sign-in');
  });

  it('saves a changed client ID before it signs in, and shows the redirect URIs exactly', async () => {
    const bridge = createFakeBridge(signedOut(), [], {
      'session:configure': (request) => ({ ok: true, value: { ...snapshotOf().signIn, ...request } }),
    });
    const { settle } = await renderApp(bridge);
    expect(screen.getByText('http://127.0.0.1:47110/oauth2callback')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Client ID'), { target: { value: ' client-2 ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Sign in with RingCentral' }));
    await settle();
    expect(bridge.asked.slice(-2)).toEqual([
      {
        channel: 'session:configure',
        request: { serverUrl: 'https://platform.ringcentral.com', clientId: 'client-2' },
      },
      { channel: 'session:sign-in', request: null },
    ]);
  });

  it('ties a refused server to its field and does not sign in', async () => {
    const bridge = createFakeBridge(
      signedOut(null, { signIn: { ...snapshotOf().signIn, serverUrl: 'https://old.example' } }),
      [],
      {
        'session:configure': () => ({ ok: false, error: { code: 'server-not-allowed' } }),
      },
    );
    const { settle } = await renderApp(bridge);
    fireEvent.change(screen.getByLabelText('Server address'), {
      target: { value: 'http://elsewhere.example' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Sign in with RingCentral' }));
    await settle();
    expect(screen.getByLabelText('Server address').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/^This copy of Fromline/)).toBeTruthy();
    expect(channels(bridge)).not.toContain('session:sign-in');
  });

  it('says what to do while the browser is open, and offers the ways out', async () => {
    const bridge = createFakeBridge(
      snapshotOf({ session: { phase: 'signing-in', step: 'browser', expiresAt: Date.now() + 272_000 } }),
    );
    await renderApp(bridge);
    expect(screen.getByRole('heading', { name: 'Waiting for your browser…' })).toBeTruthy();
    expect(screen.getByText(/4 min 3[12] s left/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open the browser again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(channels(bridge).slice(-2)).toEqual(['session:open-browser-again', 'session:cancel-sign-in']);
  });

  it('says why the last attempt failed', async () => {
    await renderApp(createFakeBridge(signedOut({ code: 'sign-in-denied' })));
    expect(screen.getByRole('alert').textContent).toContain('Access was not granted in the browser.');
  });

  it('says that RingCentral ended the session, in a bar', async () => {
    await renderApp(createFakeBridge(signedOut({ code: 'session-ended' })));
    expect(screen.getByText('Signed out by RingCentral.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['no-service', 'locked', 'timed-out', 'failed'] as const)(
    'gives the remedy when the keychain is missing: %s',
    async (reason) => {
      const bridge = createFakeBridge(signedOut(null, { keychain: { kind: 'memory', reason } }));
      await renderApp(bridge);
      expect(screen.getByText('Your sign-in is kept for this run only')).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(channels(bridge)).toContain('app:retry-keychain');
    },
  );
});

describe('bars', () => {
  it('mark the demo in the window and its title, and lead out of it', async () => {
    const bridge = createFakeBridge(snapshotOf({ profile: 'demo' }));
    await renderApp(bridge);
    expect(document.title).toContain('Demo');
    expect(screen.getByText('Demo data. Nothing leaves this computer.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(channels(bridge)).toContain('demo:leave');
  });

  it('name a missing scope', async () => {
    const { session } = snapshotOf();
    if (session.phase !== 'signed-in') throw new Error('The snapshot is signed in.');
    await renderApp(
      createFakeBridge(snapshotOf({ session: { ...session, missingScopes: ['SMS', 'ReadMessages'] } })),
    );
    expect(screen.getByText('This app may not send texts.')).toBeTruthy();
    expect(screen.getByText(/ReadMessages/)).toBeTruthy();
  });

  it('name the file that was set aside', async () => {
    await renderApp(createFakeBridge(snapshotOf({ store: { kind: 'set-aside', fileName: 'store.old' } })));
    expect(screen.getByText(/store\.old/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/store\.old/)).toBeNull();
  });

  it('count down the wait that RingCentral asked for', async () => {
    const waitUntil = Date.now() + 46_500;
    await renderApp(createFakeBridge(snapshotOf({ connection: { ...snapshotOf().connection, waitUntil } })));
    expect(screen.getByText(/RingCentral asks us to wait 4[67] s\./)).toBeTruthy();
  });
});
