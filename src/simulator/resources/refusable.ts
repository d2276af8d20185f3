import { missingPermission, missingScope } from '../errors.ts';
import type { Refusable } from '../simulator.ts';
import type { Resource } from './resource-request.ts';

/**
 * The permission whose lack a refusal names. The document names one for address book and directory only; the others
 * are called after their feature, or as it seems likely.
 */
const permissions: Readonly<Record<Refusable, string>> = {
  consents: 'ReadSmsConsents',
  templates: 'EditPersonalSmsTemplates',
  addressBook: 'ReadPersonalContacts',
  directory: 'ReadExtensions',
};

const scopes: Readonly<Record<Refusable, string>> = {
  consents: 'SMS',
  templates: 'ReadAccounts',
  addressBook: 'ReadContacts',
  directory: 'ReadAccounts',
};

/** A resource that answers 403 while the control API refuses its area. */
export function refusable(area: Refusable, resource: Resource): Resource {
  return (platform, request) => {
    switch (platform.settings.refusals[area] ?? null) {
      case 'CMN-401':
        return missingScope(scopes[area]);
      case 'CMN-408':
        return missingPermission(permissions[area]);
      case null:
        return resource(platform, request);
    }
  };
}
