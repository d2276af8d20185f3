import type { LimitGroup } from './rate-limiter.ts';
import { readAccount } from './resources/account.ts';
import { listCallQueues } from './resources/call-queues.ts';
import { deleteMessages, patchMessages, updateMessages } from './resources/edit-messages.ts';
import { readExtension } from './resources/extension.ts';
import { listFeatures } from './resources/features.ts';
import { listGrants } from './resources/grants.ts';
import { readContent } from './resources/message-content.ts';
import { syncMessages } from './resources/message-sync.ts';
import { listMessages, readMessages } from './resources/messages.ts';
import { listPhoneNumbers } from './resources/phone-numbers.ts';
import type { Resource } from './resources/resource-request.ts';
import { listSmsRecipients } from './resources/sms-recipients.ts';
import { listSites } from './resources/sites.ts';
import { searchConsents } from './resources/search-consents.ts';
import { readSmsConfiguration } from './resources/sms-configuration.ts';
import { sendMms, sendSms } from './resources/sms.ts';
import { giveSocketToken } from './resources/socket-token.ts';

/** One endpoint of the API, with the columns of platform.md 0. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path of the OpenAPI document; a placeholder stands for one segment. */
  readonly path: string;
  readonly group: LimitGroup;
  /** Scope which the app's token needs. */
  readonly scope: string;
  /** Permission which the user needs, or null. */
  readonly permission: string | null;
  /** Whether the path may name an extension other than the signed-in one. */
  readonly otherExtensions: boolean;
  readonly resource: Resource;
}

const account = '/restapi/v1.0/account/{accountId}';
const extension = `${account}/extension/{extensionId}`;
const consentsSearch = '/restapi/v2/accounts/{accountId}/sms/consents/search';

type Columns = readonly [
  method: Route['method'],
  path: string,
  group: LimitGroup,
  scope: string,
  permission: string | null,
  extensions: 'own' | 'any',
  resource: Resource,
];

const table: readonly Columns[] = [
  ['POST', '/restapi/oauth/wstoken', 'auth', 'WebSocketsSubscription', null, 'own', giveSocketToken],
  ['GET', account, 'light', 'ReadAccounts', 'ReadCompanyInfo', 'own', readAccount],
  ['GET', `${account}/call-queues`, 'medium', 'ReadAccounts', 'ReadExtensions', 'own', listCallQueues],
  ['GET', `${account}/sites`, 'light', 'ReadAccounts', 'ReadExtensions', 'own', listSites],
  ['GET', extension, 'light', 'ReadAccounts', 'ReadExtensions', 'any', readExtension],
  ['GET', `${extension}/features`, 'medium', 'ReadAccounts', 'ReadExtensions', 'own', listFeatures],
  ['GET', `${extension}/grant`, 'light', 'ReadAccounts', 'ReadExtensionGrant', 'own', listGrants],
  [
    'GET',
    `${extension}/phone-number`,
    'light',
    'ReadAccounts',
    'ReadUserPhoneNumbers',
    'own',
    listPhoneNumbers,
  ],
  [
    'GET',
    `${extension}/phone-number/{phoneNumberId}/sms-configuration`,
    'light',
    'ReadAccounts',
    null,
    'own',
    readSmsConfiguration,
  ],
  ['GET', `${extension}/sms-recipients`, 'light', 'ReadAccounts', null, 'any', listSmsRecipients],
  ['POST', `${extension}/sms`, 'medium', 'SMS', 'OutboundSMS', 'own', sendSms],
  ['POST', `${extension}/mms`, 'medium', 'SMS', 'OutboundSMS', 'own', sendMms],
  ['POST', consentsSearch, 'light', 'SMS', null, 'own', searchConsents],
  ['GET', `${extension}/message-store`, 'light', 'ReadMessages', 'ReadMessages', 'any', listMessages],
  [
    'GET',
    `${extension}/message-store/{messageId}`,
    'light',
    'ReadMessages',
    'ReadMessages',
    'any',
    readMessages,
  ],
  [
    'PUT',
    `${extension}/message-store/{messageId}`,
    'medium',
    'EditMessages',
    'EditMessages',
    'any',
    updateMessages,
  ],
  [
    'PATCH',
    `${extension}/message-store/{messageId}`,
    'medium',
    'EditMessages',
    'EditMessages',
    'any',
    patchMessages,
  ],
  [
    'DELETE',
    `${extension}/message-store/{messageId}`,
    'medium',
    'EditMessages',
    'EditMessages',
    'any',
    deleteMessages,
  ],
  [
    'GET',
    `/media${extension}/message-store/{messageId}/content/{attachmentId}`,
    'medium',
    'ReadMessages',
    null,
    'any',
    readContent,
  ],
  ['GET', `${extension}/message-sync`, 'light', 'ReadMessages', 'ReadMessages', 'any', syncMessages],
];

/** All endpoints behind sign-in. */
export const routes: readonly Route[] = table.map(
  ([method, path, group, scope, permission, extensions, resource]) => ({
    method,
    path,
    group,
    scope,
    permission,
    otherExtensions: extensions === 'any',
    resource,
  }),
);
