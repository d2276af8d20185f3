import type { ExtensionData } from '../accounts/account.ts';
import type { Bearer } from '../oauth/sessions.ts';
import type { Platform } from '../platform.ts';
import { mayReadStore } from '../resources/readable-stores.ts';

/** What a subscription listens to (platform.md 6.5). */
export interface EventFilter {
  /** With the ids in place of `~`, as the platform names its events. */
  readonly path: string;
  readonly kind: FilterKind;
  readonly extensionId: number;
}

export type FilterKind = 'instant' | 'store' | 'shared' | 'extension' | 'consents';

export interface DisabledFilter {
  /** As it was asked for. */
  readonly filter: string;
  readonly reason: string;
  readonly message: string;
}

/** Which of the filters asked for are granted, and why not the others. */
export interface FilterCheck {
  readonly granted: readonly EventFilter[];
  readonly disabled: readonly DisabledFilter[];
}

const kinds: Readonly<Record<string, FilterKind>> = {
  '': 'extension',
  '/message-store': 'store',
  '/message-store/instant?type=SMS': 'instant',
  '/shared-sms': 'shared',
};

type Refusal = readonly [reason: string, message: string];
const invalid: Refusal = ['SUB-508', 'Event filter is not valid.'];
const notAllowed: Refusal = ['SUB-405', 'Event filter is not allowed for this extension.'];

function refuseScope(platform: Platform, bearer: Bearer, kind: FilterKind): Refusal | null {
  if (kind === 'extension') return null;
  const mayRead = bearer.scopes.some((scope) => scope === 'SMS' || scope === 'ReadMessages');
  if (!mayRead) return ['CMN-401', 'In order to subscribe, application needs [ReadMessages] permission.'];
  return platform.settings.missingPermissions.includes('ReadMessages')
    ? ['CMN-408', 'In order to subscribe, user needs [ReadMessages] permission.']
    : null;
}

/** Other extensions are for super admins; a queue's store also for whoever may read it; the queue feature is a feature. */
function refuseExtension(platform: Platform, kind: FilterKind, extension: ExtensionData): Refusal | null {
  const account = platform.account();
  if (kind === 'shared' && !account.featureAvailable('CallQueueSmsRecipient')) return notAllowed;
  if (extension.id === account.self.id || account.self.superAdmin === true) return null;
  return kind === 'store' && mayReadStore(account, extension) ? null : notAllowed;
}

/** Opt-outs of the whole account (platform.md 6.5); what a lacking permission is called is likely, not documented. */
function checkConsentFilter(platform: Platform, bearer: Bearer, accountId: string): EventFilter | Refusal {
  const { data, self } = platform.account();
  if (!['~', String(data.id)].includes(accountId)) return invalid;
  if (!bearer.scopes.includes('SMS') || platform.settings.refusals.consents === 'CMN-401') {
    return ['CMN-401', 'In order to subscribe, application needs [SMS] permission.'];
  }
  if (platform.settings.refusals.consents === 'CMN-408') {
    return ['CMN-408', 'In order to subscribe, user needs [ReadSmsConsents] permission.'];
  }
  return { path: `/restapi/v2/accounts/${data.id}/sms/consents`, kind: 'consents', extensionId: self.id };
}

function checkFilter(platform: Platform, bearer: Bearer, filter: string): EventFilter | Refusal {
  const ofConsents = /^\/restapi\/v2\/accounts\/(~|\d+)\/sms\/consents$/.exec(filter)?.[1];
  if (ofConsents !== undefined) return checkConsentFilter(platform, bearer, ofConsents);
  const match = /^\/restapi\/v1\.0\/account\/(~|\d+)\/extension\/(~|\d+)(.*)$/.exec(filter);
  const [, accountId = '', extensionId = '', rest = ''] = match ?? [];
  const kind = match !== null && Object.hasOwn(kinds, rest) ? kinds[rest] : undefined;
  const { data, self, extensionById } = platform.account();
  if (kind === undefined || !['~', String(data.id)].includes(accountId)) return invalid;
  const extension = extensionId === '~' ? self : extensionById(extensionId);
  if (extension === undefined) return invalid;
  const path = `/restapi/v1.0/account/${data.id}/extension/${extension.id}${rest}`;
  return (
    refuseScope(platform, bearer, kind) ??
    refuseExtension(platform, kind, extension) ?? { path, kind, extensionId: extension.id }
  );
}

/** Checks the filters of a subscription one by one. */
export function checkFilters(platform: Platform, bearer: Bearer, filters: readonly string[]): FilterCheck {
  const granted: EventFilter[] = [];
  const disabled: DisabledFilter[] = [];
  for (const filter of new Set(filters)) {
    const checked = checkFilter(platform, bearer, filter);
    if ('path' in checked) granted.push(checked);
    else disabled.push({ filter, reason: checked[0], message: checked[1] });
  }
  return { granted, disabled };
}
