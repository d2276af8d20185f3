import type { AppError } from '#domain/app-error.ts';
import type { AppSnapshot } from './app-state.ts';
import { consentChannelNames, type ConsentChannels } from './consent-channels.ts';
import { desktopChannelNames, type DesktopChannels } from './desktop-channels.ts';
import { fileChannelNames, type FileChannels } from './file-channels.ts';
import { messageChannelNames, type MessageChannels } from './message-channels.ts';
import { numberChannelNames, type NumberChannels } from './number-channels.ts';
import { outboxChannelNames, type OutboxChannels } from './outbox-channels.ts';
import { peopleChannelNames, type PeopleChannels } from './people-channels.ts';
import type { SignInSettings } from './session-state.ts';
import { templateChannelNames, type TemplateChannels } from './template-channels.ts';

/** Pages outside that the window may ask to open; the addresses are in main (docs/security.md, row 15). */
export const externalPages = ['developer-console', 'admin-portal', 'help-keychain'] as const;
export type ExternalPage = (typeof externalPages)[number];

/** Every question the window can ask: request and answer of each channel. */
export interface Channels
  extends
    NumberChannels,
    OutboxChannels,
    MessageChannels,
    DesktopChannels,
    ConsentChannels,
    PeopleChannels,
    FileChannels,
    TemplateChannels {
  'app:snapshot': { request: null; response: AppSnapshot };
  'app:open-page': { request: { readonly page: ExternalPage }; response: null };
  'app:copy-text': { request: { readonly text: string }; response: null };
  /** Looks for the keychain again, for example after the user unlocked it. */
  'app:retry-keychain': { request: null; response: null };
  /** Shows the store that was set aside in the system's file manager. */
  'app:show-set-aside': { request: null; response: null };

  /** Answers once the browser was asked to open; what follows arrives as session events. */
  'session:sign-in': { request: null; response: null };
  'session:open-browser-again': { request: null; response: null };
  'session:cancel-sign-in': { request: null; response: null };
  /** `discard` deletes this person's drafts and texts that have not gone; else they are kept for the next sign-in. */
  'session:sign-out': { request: { readonly discard: boolean }; response: null };
  'session:configure': {
    request: { readonly serverUrl: string; readonly clientId: string };
    response: SignInSettings;
  };

  'demo:start': { request: null; response: null };
  'demo:leave': { request: null; response: null };
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
  'app:show-set-aside',
  'session:sign-in',
  'session:open-browser-again',
  'session:cancel-sign-in',
  'session:sign-out',
  'session:configure',
  'demo:start',
  'demo:leave',
  ...numberChannelNames,
  ...outboxChannelNames,
  ...messageChannelNames,
  ...desktopChannelNames,
  ...consentChannelNames,
  ...peopleChannelNames,
  ...templateChannelNames,
  ...fileChannelNames,
] as const satisfies readonly Channel[];

/** The one channel on which main pushes `AppEvent`s. */
export const eventChannel = 'app:event';
