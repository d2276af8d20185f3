import { expect, it } from 'vitest';
import { createFileStore } from '#main/outbox/store/file-store.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { migrate, schemaVersion } from '#main/storage/migrate.ts';
import { migrations } from '#main/storage/migrations/migrations.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { samplePicture } from '#tests/support/sample-file.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { ann, id } from './people.ts';

it('a file that was kept before files were checked is there as it was, beside new ones', () => {
  const database = openLibsql(inMemory, null);
  migrate(database, migrations.slice(0, 10));
  const bytes = samplePicture(3_000);
  database.change(
    `INSERT INTO file_content (id, account_id, extension_id, name, content_type, bytes, size, added_at)
     VALUES (@id, @accountId, @extensionId, 'fence.jpg', 'image/jpeg', @bytes, 3000, 1)`,
    { id: id(1), accountId: ann.accountId, extensionId: ann.extensionId, bytes },
  );
  setUpDatabase(database);
  expect(schemaVersion(database)).toBe(migrations.length);
  const files = createFileStore({ database, clock: { now: () => 2 }, logger: silentLogger });
  const old = { id: id(1), name: 'fence.jpg', contentType: 'image/jpeg', size: 3_000 };
  expect(files.find(ann, [id(1)])).toEqual([old]);
  expect(files.bytes(ann, id(1))).toEqual(bytes);
  files.put(ann, { ...old, id: id(2) }, samplePicture(3_000, 2), 2);
  expect(files.bytes(ann, id(2))).toEqual(samplePicture(3_000, 2));
  expect(files.bytes(ann, id(3))).toBe('gone');
  database.close();
});
