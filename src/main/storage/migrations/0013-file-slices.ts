/**
 * What follows the first bytes of a large file. SQLite would encrypt and write a photo of 50 MB in one go, for which main
 * stands still; the slices come one by one, before the row in `file_content` that they belong to.
 */
export const fileSlices = `
CREATE TABLE file_slice (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  place INTEGER NOT NULL CHECK (place > 0),
  bytes BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (file_id, account_id, extension_id, place)
) STRICT;
`;
