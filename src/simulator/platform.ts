import type { LiveAccount } from './accounts/live-account.ts';
import type { Clock } from './clock.ts';
import type { Consents } from './messages/consents.ts';
import type { MessageStore } from './messages/message-store.ts';
import type { StatusPaths } from './messages/status-paths.ts';
import type { SyncTokens } from './messages/sync-tokens.ts';
import type { SyncPoint } from './messages/sync-point.ts';
import type { SocketFaults } from './push/socket-faults.ts';
import type { SocketTokens } from './push/socket-tokens.ts';
import type { Refusals, UnconfirmedCampaigns } from './simulator.ts';
import type { SendRefusals } from './sms/send-refusals.ts';

/** What the resources read and change. One object for the life of a simulator; a profile switch renews its parts. */
export interface Platform {
  /** Base of every URI in an answer, without a slash at the end. */
  readonly url: string;
  readonly clock: Clock;
  readonly messages: MessageStore;
  readonly consents: Consents;
  readonly statusPaths: StatusPaths;
  readonly sendRefusals: SendRefusals;
  readonly syncTokens: SyncTokens<SyncPoint>;
  readonly socketTokens: SocketTokens;
  readonly socketFaults: SocketFaults;
  readonly settings: PlatformSettings;
  readonly account: () => LiveAccount;
}

/** Switches of the control API. */
export interface PlatformSettings {
  unconfirmedCampaigns: UnconfirmedCampaigns;
  /** Whether the records of group texts have a status for each recipient. */
  tellsRecipients: boolean;
  missingPermissions: readonly string[];
  refusals: Refusals;
}

/** The settings of a new simulator. */
export function defaultSettings(): PlatformSettings {
  return { unconfirmedCampaigns: 'refuse', tellsRecipients: true, missingPermissions: [], refusals: {} };
}
