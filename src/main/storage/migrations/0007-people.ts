/**
 * Names of address book and directory, as they were read last: a list is replaced as a whole. Its source says when, so
 * that an empty one is not taken for one that was never read.
 */
export const people = `
CREATE TABLE people_source (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('address-book', 'directory')),
  read_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id, source)
) STRICT;

CREATE TABLE known_person (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  source TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  number TEXT CHECK (number <> ''),
  kind TEXT NOT NULL,
  company TEXT,
  extension TEXT CHECK (extension <> ''),
  CHECK (number IS NOT NULL OR extension IS NOT NULL),
  FOREIGN KEY (account_id, extension_id, source) REFERENCES people_source ON DELETE CASCADE
) STRICT;

CREATE INDEX known_person_source ON known_person (account_id, extension_id, source);
`;
