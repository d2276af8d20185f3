import type { Platform } from '../platform.ts';
import { pagedAnswer } from './paging.ts';
import type { Resource } from './resource-request.ts';
import { accountUri } from './uris.ts';

function siteName(
  platform: Platform,
  siteId: number | undefined,
): { readonly id: string; readonly name: string } {
  const site = platform.account().data.sites.find((candidate) => candidate.id === siteId);
  return site === undefined
    ? { id: 'main-site', name: 'Main Site' }
    : { id: String(site.id), name: site.name };
}

/** `GET …/call-queues` with `memberExtensionId` and paging; ids are strings here (platform.md 7). */
export const listCallQueues: Resource = (platform, request) => {
  const asked = request.query.get('memberExtensionId') ?? '';
  const member = asked === '~' ? String(platform.account().self.id) : asked;
  const queues = platform
    .account()
    .queues()
    .filter((queue) => member === '' || (queue.memberIds ?? []).some((id) => String(id) === member));
  return pagedAnswer(platform, request, queues, (queue) => ({
    uri: `${accountUri(platform)}/call-queues/${queue.id}`,
    id: String(queue.id),
    extensionNumber: queue.extensionNumber,
    name: queue.name,
    status: queue.status ?? 'Enabled',
    site: siteName(platform, queue.siteId),
  }));
};
