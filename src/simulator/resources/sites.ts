import type { Platform } from '../platform.ts';
import { pagedAnswer } from './paging.ts';
import type { Resource } from './resource-request.ts';
import { accountUri, extensionUri } from './uris.ts';

function operatorRecord(platform: Platform, operatorId: number | undefined): object | undefined {
  const operator = platform.account().extensionById(String(operatorId));
  if (operator === undefined) return undefined;
  const { id, extensionNumber, name } = operator;
  return { id: String(id), uri: extensionUri(platform, id), extensionNumber, name };
}

/** `GET …/sites`; ids are strings here (platform.md 7). */
export const listSites: Resource = (platform, request) =>
  pagedAnswer(platform, request, platform.account().data.sites, (site) => ({
    id: String(site.id),
    uri: `${accountUri(platform)}/sites/${site.id}`,
    name: site.name,
    extensionNumber: site.extensionNumber,
    operator: operatorRecord(platform, site.operatorId),
  }));
