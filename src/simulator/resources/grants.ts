import { pagedAnswer } from './paging.ts';
import type { Resource } from './resource-request.ts';
import { extensionUri } from './uris.ts';

/** `GET …/grant`: what the signed-in user may do for other extensions; ids are strings here (platform.md 3.6). */
export const listGrants: Resource = (platform, request) => {
  const account = platform.account();
  const types = request.query.getAll('extensionType').filter((type) => type !== '');
  const grants = account.data.grants.flatMap((grant) => {
    const extension = account.extensionById(String(grant.extensionId));
    return extension === undefined || (types.length > 0 && !types.includes(extension.type))
      ? []
      : [{ grant, extension }];
  });
  return pagedAnswer(platform, request, grants, ({ grant, extension }) => ({
    uri: `${extensionUri(platform, account.self.id)}/grant/${extension.id}`,
    extension: {
      id: String(extension.id),
      uri: extensionUri(platform, extension.id),
      extensionNumber: extension.extensionNumber,
      name: extension.name,
      type: extension.type,
    },
    callPickup: false,
    callMonitoring: false,
    callOnBehalfOf: false,
    callDelegation: false,
    groupPaging: false,
    callQueueSetup: grant.callQueueSetup ?? false,
    callQueueMembersSetup: grant.callQueueMembersSetup ?? false,
    callQueueMessages: grant.callQueueMessages ?? false,
    callQueueFacSetup: false,
    sharedVoicemails: false,
    callQueueSmsRecipient: grant.callQueueSmsRecipient ?? false,
    smsRecipient: grant.smsRecipient ?? false,
  }));
};
