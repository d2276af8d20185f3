/**
 * What the bytes of a file were when they were attached, as SHA-256. The cipher of the store has no check of its own: a
 * bit that turns on the disk is read back as other bytes without an error, and as many of them, so that their number,
 * which stood here before, tells nothing. Null for files from before, which cannot be checked.
 */
export const fileDigest = `
ALTER TABLE file_content DROP COLUMN size;
ALTER TABLE file_content ADD COLUMN digest BLOB CHECK (length(digest) = 32);
`;
