import { directoryAnswer, invalidDirectoryParameter } from './directory-answer.ts';
import { directoryOf } from './directory-record.ts';
import { refusable } from './refusable.ts';
import type { Resource } from './resource-request.ts';

/** Types that the list can be narrowed to. */
const types = [
  'User',
  'Department',
  'Announcement',
  'Voicemail',
  'SharedLinesGroup',
  'PagingOnly',
  'IvrMenu',
  'ParkLocation',
  'Limited',
  'External',
  'DelegatedLinesGroup',
  'TieLine',
];

/** `GET …/directory/entries`: the account's users and call queues, with `type`, `typeGroup`, `siteId` and paging. */
export const listDirectory: Resource = refusable('directory', (platform, { query }) => {
  const type = query.get('type') ?? '';
  if (type !== '' && !types.includes(type)) return invalidDirectoryParameter('type');
  const typeGroup = query.get('typeGroup') ?? '';
  if (!['', 'User', 'NonUser'].includes(typeGroup)) return invalidDirectoryParameter('typeGroup');
  const siteId = query.get('siteId') ?? '';
  const entries = directoryOf(platform.account())
    .filter((entry) => type === '' || entry.type === type)
    .filter((entry) => typeGroup === '' || (entry.type === 'User') === (typeGroup === 'User'))
    .filter((entry) => siteId === '' || entry.site.id === siteId);
  return directoryAnswer(entries, { page: query.get('page'), perPage: query.get('perPage') });
});
