/** What is known beside the numbers themselves: hints of the account, the person's own words, what changed when. */
export const numberKnowledge = `
CREATE TABLE account_hints (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (account_id, extension_id)
) STRICT;

CREATE TABLE number_setting (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  number_id TEXT NOT NULL CHECK (number_id <> ''),
  nickname TEXT CHECK (nickname <> ''),
  colour TEXT,
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  PRIMARY KEY (account_id, extension_id, number_id)
) STRICT;

CREATE UNIQUE INDEX number_setting_default ON number_setting (account_id, extension_id) WHERE is_default = 1;

CREATE TABLE number_watch (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id)
) STRICT;

CREATE TABLE number_snapshot (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  number TEXT NOT NULL CHECK (number <> ''),
  record TEXT NOT NULL,
  PRIMARY KEY (account_id, extension_id, number),
  FOREIGN KEY (account_id, extension_id) REFERENCES number_watch ON DELETE CASCADE
) STRICT;

CREATE TABLE number_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  change TEXT NOT NULL,
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1))
) STRICT;

CREATE INDEX number_note_kept ON number_note (account_id, extension_id, id);
`;
