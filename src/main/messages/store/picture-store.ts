import { z } from 'zod';
import type { Picture } from '#domain/messages/store-answer.ts';
import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import { createCacheAttempt } from '../../storage/cache-attempt.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { RowReader } from '../../storage/read-rows.ts';

/**
 * Pictures of texts that were read from RingCentral before, encrypted like everything in the store. A cache: what the
 * disk refuses is logged and missed. A picture goes with its text.
 */
export interface PictureStore {
  read(owner: Owner, message: string, attachment: string): Picture | null;
  /** One that is larger than everything that may be kept is not kept. */
  write(owner: Owner, message: string, attachment: string, picture: Picture): void;
}

/** Bytes of all pictures of everybody who uses this computer. */
const defaultLimit = 200_000_000;

/** A use is only written down again after so many milliseconds: looking at a picture is no reason to wait for the disk. */
const usePrecision = 60 * 60 * 1_000;

const pictureRow = z.object({ content_type: z.string(), bytes: z.instanceof(ArrayBuffer), used_at: z.int() });
const totalRow = z.object({ total: z.int() });
const oldestRow = z.object({ place: z.int(), size: z.int() });

const one = `${ofOwner} AND message_id = @message AND attachment_id = @attachment`;

export function createPictureStore(
  { database, clock, logger }: RowReader,
  limit: number = defaultLimit,
): PictureStore {
  const logged = createCacheAttempt(logger, 'a picture');
  const named = (owner: Owner, message: string, attachment: string): SqlValues => ({
    ...ownerValues(owner),
    message,
    attachment,
  });

  /** Least recently used first, until so many bytes fit in. */
  const makeRoom = (size: number): void => {
    const sum = database.rows('SELECT coalesce(sum(size), 0) AS total FROM attachment_cache')[0];
    let excess = totalRow.parse(sum).total + size - limit;
    while (excess > 0) {
      const oldest = oldestRow.parse(
        database.rows('SELECT rowid AS place, size FROM attachment_cache ORDER BY used_at LIMIT 1')[0],
      );
      database.change('DELETE FROM attachment_cache WHERE rowid = @place', { place: oldest.place });
      excess -= oldest.size;
    }
  };

  return {
    read: (owner, message, attachment) =>
      logged('read', () => {
        const name = named(owner, message, attachment);
        const rows = database.rows(
          `SELECT content_type, bytes, used_at FROM attachment_cache WHERE ${one}`,
          name,
        );
        const row = z.array(pictureRow).parse(rows)[0];
        if (row === undefined) return null;
        const now = clock.now();
        if (Math.abs(now - row.used_at) >= usePrecision) {
          database.change(`UPDATE attachment_cache SET used_at = @now WHERE ${one}`, { ...name, now });
        }
        return { contentType: row.content_type, bytes: new Uint8Array(row.bytes) };
      }),
    write(owner, message, attachment, { contentType, bytes }) {
      const size = bytes.byteLength;
      if (size > limit) return;
      logged('kept', () =>
        database.transaction(() => {
          const name = named(owner, message, attachment);
          database.change(`DELETE FROM attachment_cache WHERE ${one}`, name);
          makeRoom(size);
          database.change(
            `INSERT INTO attachment_cache (account_id, extension_id, message_id, attachment_id, content_type, bytes,
               size, used_at)
             VALUES (@accountId, @extensionId, @message, @attachment, @contentType, @bytes, @size, @now)`,
            { ...name, contentType, bytes, size, now: clock.now() },
          );
        }),
      );
    },
  };
}
