/**
 * Group texts, files, texts for several people and a way back when somebody answers first. SQLite cannot change a
 * CHECK, so the tables of texts and drafts are made anew; the history is copied with them, since dropping a table
 * deletes what refers to it.
 *
 * `to_number` has every recipient of a group text, sorted, with a blank between: one text in flight per conversation
 * holds for groups as it does for one person. `files` is what the window shows of them; their bytes are in `file_content`.
 */
export const sendPane = `
CREATE TABLE outgoing_text_next (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  from_number TEXT NOT NULL CHECK (from_number <> ''),
  to_number TEXT NOT NULL CHECK (to_number <> ''),
  text TEXT NOT NULL CHECK (text <> '' OR files <> '[]'),
  files TEXT NOT NULL DEFAULT '[]',
  batch_id TEXT,
  batch_size INTEGER CHECK ((batch_size IS NULL) = (batch_id IS NULL)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'held', 'sending', 'sent', 'failed', 'unconfirmed')),
  version INTEGER NOT NULL CHECK (version >= 0),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  refusals INTEGER NOT NULL CHECK (refusals >= 0),
  created_at INTEGER NOT NULL,
  scheduled_for INTEGER,
  ends_when_answered INTEGER NOT NULL DEFAULT 0 CHECK (ends_when_answered IN (0, 1)),
  wanted_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempted_at INTEGER,
  looks INTEGER NOT NULL CHECK (looks >= 0),
  look_at INTEGER,
  finding TEXT CHECK (finding IN ('not-there', 'several', 'unreadable')),
  server_id TEXT CHECK (server_id IS NULL OR state = 'sent'),
  settled_at INTEGER,
  cause TEXT,
  deleted_at INTEGER CHECK (deleted_at IS NULL OR state NOT IN ('sending', 'sent')),
  is_taken INTEGER NOT NULL DEFAULT 0 CHECK (is_taken IN (0, 1))
) STRICT;

INSERT INTO outgoing_text_next (sequence, id, account_id, extension_id, from_number, to_number, text, state, version,
  attempts, refusals, created_at, scheduled_for, wanted_at, due_at, attempted_at, looks, look_at, finding, server_id,
  settled_at, cause, deleted_at, is_taken)
SELECT sequence, id, account_id, extension_id, from_number, to_number, text, state, version,
  attempts, refusals, created_at, scheduled_for, wanted_at, due_at, attempted_at, looks, look_at, finding, server_id,
  settled_at, cause, deleted_at, is_taken
FROM outgoing_text;

CREATE TABLE outgoing_event_next (
  text_id TEXT NOT NULL REFERENCES outgoing_text_next (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (text_id, version)
) STRICT;

INSERT INTO outgoing_event_next SELECT text_id, version, event FROM outgoing_event;

DROP TABLE outgoing_event;
DROP TABLE outgoing_text;
ALTER TABLE outgoing_text_next RENAME TO outgoing_text;
ALTER TABLE outgoing_event_next RENAME TO outgoing_event;

CREATE UNIQUE INDEX outgoing_text_server_id ON outgoing_text (account_id, server_id);

CREATE UNIQUE INDEX outgoing_text_in_flight
  ON outgoing_text (account_id, extension_id, from_number, to_number)
  WHERE state IN ('sending', 'unconfirmed') AND deleted_at IS NULL;

CREATE INDEX outgoing_text_waiting
  ON outgoing_text (account_id, extension_id, from_number, to_number, sequence)
  WHERE state IN ('queued', 'held') AND deleted_at IS NULL;

CREATE INDEX outgoing_text_not_gone
  ON outgoing_text (account_id, extension_id, sequence)
  WHERE state <> 'sent' AND deleted_at IS NULL;

CREATE INDEX outgoing_text_newest
  ON outgoing_text (account_id, extension_id, sequence DESC)
  WHERE deleted_at IS NULL;

CREATE INDEX outgoing_text_attempted ON outgoing_text (account_id, extension_id, attempted_at);

CREATE INDEX outgoing_text_to_take ON outgoing_text (account_id, extension_id) WHERE state = 'sent' AND is_taken = 0;

CREATE INDEX outgoing_text_with_files ON outgoing_text (files) WHERE state <> 'sent' AND files <> '[]';

CREATE INDEX outgoing_text_ending ON outgoing_text (account_id, extension_id, sequence)
  WHERE ends_when_answered = 1 AND state IN ('queued', 'held') AND deleted_at IS NULL;

CREATE TABLE draft_next (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  from_number TEXT,
  to_text TEXT NOT NULL,
  audience TEXT NOT NULL DEFAULT 'each' CHECK (audience IN ('each', 'group')),
  text TEXT NOT NULL,
  files TEXT NOT NULL DEFAULT '[]',
  send_at INTEGER,
  ends_when_answered INTEGER NOT NULL DEFAULT 0 CHECK (ends_when_answered IN (0, 1)),
  origin TEXT NOT NULL CHECK (origin IN ('written', 'taken-back', 'waited-too-long', 'may-have-gone', 'answered')),
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  created_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  deleted_at INTEGER CHECK (deleted_at IS NULL OR is_open = 0)
) STRICT;

INSERT INTO draft_next (id, account_id, extension_id, from_number, to_text, text, origin, is_open, created_at, saved_at,
  deleted_at)
SELECT id, account_id, extension_id, from_number, to_text, text, origin, is_open, created_at, saved_at, deleted_at
FROM draft;

DROP TABLE draft;
ALTER TABLE draft_next RENAME TO draft;

CREATE UNIQUE INDEX draft_open ON draft (account_id, extension_id) WHERE is_open = 1;
CREATE INDEX draft_kept ON draft (account_id, extension_id, saved_at) WHERE deleted_at IS NULL;

CREATE TABLE file_content (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  content_type TEXT NOT NULL CHECK (content_type <> ''),
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  added_at INTEGER NOT NULL
) STRICT;
`;
