import { peopleRows } from './people-routes.ts';
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
import { listSmsRecipients } from './resources/sms-recipients.ts';
import { listSites } from './resources/sites.ts';
import { readSmsConfiguration } from './resources/sms-configuration.ts';
import { sendMms, sendSms } from './resources/sms.ts';
import { giveSocketToken } from './resources/socket-token.ts';
import { accountPath as account, extensionPath as extension } from './route.ts';
import type { Route, RouteRow } from './route.ts';

const table: readonly RouteRow[] = [
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
  ...peopleRows,
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
