import type { AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { AppSnapshot } from './app-state.ts';
import type { OutgoingView } from './outgoing-view.ts';
import type { SignInSettings } from './session-state.ts';

/** Pages outside that the window may ask to open; the addresses are in main (docs/security.md, row 15). */
export const externalPages = ['developer-console', 'admin-portal', 'help-keychain'] as const;
export type ExternalPage = (typeof externalPages)[number];

/** Every question the window can ask: request and answer of each channel. */
export interface Channels {
  'app:snapshot': { request: null; response: AppSnapshot };
  'app:open-page': { request: { readonly page: ExternalPage }; response: null };
  'app:copy-text': { request: { readonly text: string }; response: null };
  /** Looks for the keychain again, for example after the user unlocked it. */
  'app:retry-keychain': { request: null; response: null };

  /** Answers once the browser was asked to open; what follows arrives as session events. */
  'session:sign-in': { request: null; response: null };
  'session:open-browser-again': { request: null; response: null };
  'session:cancel-sign-in': { request: null; response: null };
  'session:sign-out': { request: null; response: null };
  'session:configure': {
    request: { readonly serverUrl: string; readonly clientId: string };
    response: SignInSettings;
  };

  'demo:start': { request: null; response: null };
  'demo:leave': { request: null; response: null };

  'numbers:page': {
    request: { readonly offset: number; readonly limit: number };
    response: { readonly version: number; readonly total: number; readonly rows: readonly NumberListing[] };
  };
  'numbers:refresh': { request: null; response: null };
  /** Which rows can be seen, from top to bottom: their campaigns are read before the others'. At most 200 ids. */
  'numbers:prefer': { request: { readonly ids: readonly string[] }; response: null };

  'outbox:enqueue': {
    request: {
      /** UUID made when Send was pressed; the same id twice is one text. */
      readonly id: string;
      readonly numberId: string;
      /** As typed or E.164; read again in main with the full tables. */
      readonly to: string;
      readonly text: string;
    };
    response: OutgoingView;
  };
  /** Takes a text that waits or failed out of the outbox and gives its words back to the pane. */
  'outbox:take-back': { request: { readonly id: string }; response: OutgoingView };
  /** Tries a waiting text now. */
  'outbox:send-now': { request: { readonly id: string }; response: null };
}

export type Channel = keyof Channels;
export type Request<Name extends Channel> = Channels[Name]['request'];
export type Response<Name extends Channel> = Channels[Name]['response'];

/** What every channel answers; a refused call is an error value, never an exception across the bridge. */
export type Envelope<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AppError };

/** The names alone, for the sandboxed preload; `satisfies` keeps the list closed and spelled right. */
export const channelNames = [
  'app:snapshot',
  'app:open-page',
  'app:copy-text',
  'app:retry-keychain',
  'session:sign-in',
  'session:open-browser-again',
  'session:cancel-sign-in',
  'session:sign-out',
  'session:configure',
  'demo:start',
  'demo:leave',
  'numbers:page',
  'numbers:refresh',
  'numbers:prefer',
  'outbox:enqueue',
  'outbox:take-back',
  'outbox:send-now',
] as const satisfies readonly Channel[];

/** The one channel on which main pushes `AppEvent`s. */
export const eventChannel = 'app:event';
