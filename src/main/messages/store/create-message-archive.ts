import type { RowReader } from '../../storage/read-rows.ts';
import { createConversationQueries } from './conversation-queries.ts';
import { createArchiveWrites } from './archive-writes.ts';
import type { MessageArchive } from './message-archive.ts';
import { createSearch } from './search.ts';
import { createThreadQueries } from './thread-queries.ts';

/** The conversations of everybody who uses this computer, as rows of the encrypted store. */
export function createMessageArchive(reader: RowReader): MessageArchive {
  return {
    ...createArchiveWrites(reader),
    ...createConversationQueries(reader),
    ...createThreadQueries(reader),
    ...createSearch(reader),
  };
}
