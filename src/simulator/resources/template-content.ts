import type { LiveAccount } from '../accounts/live-account.ts';
import type { Template, TemplateContent, TemplateScope } from '../accounts/templates.ts';
import { invalidParameter } from '../errors.ts';
import { failed, isFields, readFields } from './json-body.ts';
import type { Read } from './json-body.ts';
import type { ResourceRequest } from './resource-request.ts';

/** UTF-16 code units (platform.md 5.9). */
const maximumLength = 1000;

/** Name of a site by the id that the API uses; null when there is none. */
export function siteNameOf(account: LiveAccount, id: string): string | null {
  const site = account.data.sites.find((candidate) => String(candidate.id) === id);
  return site?.name ?? (id === 'main-site' ? 'Main Site' : null);
}

/**
 * Reads a template from the body of a request: `displayName`, `body.text`, perhaps `site.id` and the `scope` of the
 * path. The name of a company template has to be its own; `former` is the template that is being changed.
 */
export function readTemplate(
  account: LiveAccount,
  request: ResourceRequest,
  scope: TemplateScope,
  former?: Template,
): Read<TemplateContent> {
  const read = readFields(request);
  if (!read.ok) return read;
  const { displayName, body, site, scope: given } = read.value;
  const isTaken = account.templates
    .list()
    .some(
      (other) => other.scope === 'Company' && other.id !== former?.id && other.displayName === displayName,
    );
  if (typeof displayName !== 'string' || displayName.trim() === '' || (scope === 'Company' && isTaken))
    return failed(invalidParameter('displayName'));
  const text = isFields(body) ? body['text'] : undefined;
  if (typeof text !== 'string' || text.trim() === '' || text.length > maximumLength)
    return failed(invalidParameter('body.text'));
  if (given !== undefined && given !== scope) return failed(invalidParameter('scope'));
  if (site === undefined) return { ok: true, value: { displayName, text, siteId: null } };
  const siteId = isFields(site) ? site['id'] : undefined;
  return typeof siteId === 'string' && siteNameOf(account, siteId) !== null
    ? { ok: true, value: { displayName, text, siteId } }
    : failed(invalidParameter('site.id'));
}
