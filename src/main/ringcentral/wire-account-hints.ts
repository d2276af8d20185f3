import { z } from 'zod';
import type { Grant, OwnHints, SmsRecipient } from '#domain/account-hints.ts';
import { optionalText, wireId } from './wire.ts';

const flag = z.boolean().catch(false);

/** One record of `GET …/grant` (platform.md 3.6). */
export const wireGrant = z
  .object({
    extension: z.object({ id: wireId }),
    callQueueSmsRecipient: flag,
    smsRecipient: flag,
    callQueueMessages: flag,
    callQueueSetup: flag,
  })
  .transform(({ extension, ...flags }): Grant => ({ extensionId: extension.id, ...flags }));

/** Status and `permissions.admin.enabled`, which super admins have, of `GET …/extension/~` (platform.md 7). */
export const wireSelf = z
  .object({
    id: wireId,
    status: optionalText,
    permissions: z
      .object({ admin: z.object({ enabled: z.boolean() }) })
      .nullable()
      .catch(null),
  })
  .transform(({ permissions, status }): Pick<OwnHints, 'isSuperAdmin' | 'extensionStatus'> => ({
    isSuperAdmin: permissions?.admin.enabled ?? null,
    extensionStatus: status,
  }));

const feature = z.object({
  id: z.string(),
  available: z.boolean(),
  reason: z.object({ code: optionalText }).nullable().catch(null),
});

/** Reasons that are about this person's role; any other one is about plan or configuration, and says nothing of them. */
const roleReasons: ReadonlySet<string | null | undefined> = new Set([
  'InsufficientPermissions',
  'PermissionLimitation',
]);

/** `GET …/features` for the two that matter here. One that is not in the answer is not known. */
export const wireFeatures = z
  .object({ records: z.array(feature.nullable().catch(null)) })
  .transform(({ records }): Pick<OwnHints, 'roleMayText' | 'canReadQueues'> => {
    const sending = records.find((record) => record?.id === 'SMSSending');
    const queues = records.find((record) => record?.id === 'CallQueueSmsRecipient');
    const isRoleRefused = sending?.available === false && roleReasons.has(sending.reason?.code);
    return {
      roleMayText: sending?.available === true ? true : isRoleRefused ? false : null,
      canReadQueues: queues?.available ?? null,
    };
  });

/** `operator` of `GET …/account/~` (platform.md 7); null for an account that names none. */
export const wireOperator = z
  .object({
    id: wireId,
    operator: z.object({ id: wireId, extensionNumber: optionalText }).nullable().catch(null),
  })
  .transform(({ operator }) => operator);

export const wireName = z.object({ name: z.string().min(1) }).transform(({ name }) => name);

const recipient = z
  .object({ id: wireId, name: optionalText, extensionNumber: optionalText })
  .transform(({ id, name, extensionNumber }): SmsRecipient => ({ id, name: name ?? extensionNumber ?? id }));

/** `GET …/extension/{id}/sms-recipients` (platform.md 3.6). */
export const wireRecipients = z
  .object({ smsRecipients: z.array(recipient.nullable().catch(null)) })
  .transform(({ smsRecipients }) => smsRecipients.filter((each) => each !== null));
