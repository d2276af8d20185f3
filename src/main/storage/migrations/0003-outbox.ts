/**
 * Texts that can be held, looked for and deleted with a way back; their history; drafts; a pause. SQLite cannot change
 * a CHECK, so the table of the texts is made anew.
 */
export const outbox = `
CREATE TABLE outgoing_text_next (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  from_number TEXT NOT NULL CHECK (from_number <> ''),
  to_number TEXT NOT NULL CHECK (to_number <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  state TEXT NOT NULL CHECK (state IN ('queued', 'held', 'sending', 'sent', 'failed', 'unconfirmed')),
  version INTEGER NOT NULL CHECK (version >= 0),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  refusals INTEGER NOT NULL CHECK (refusals >= 0),
  created_at INTEGER NOT NULL,
  scheduled_for INTEGER,
  wanted_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempted_at INTEGER,
  looks INTEGER NOT NULL CHECK (looks >= 0),
  look_at INTEGER,
  finding TEXT CHECK (finding IN ('not-there', 'several', 'unreadable')),
  server_id TEXT CHECK (server_id IS NULL OR state = 'sent'),
  settled_at INTEGER,
  cause TEXT,
  deleted_at INTEGER CHECK (deleted_at IS NULL OR state NOT IN ('sending', 'sent'))
) STRICT;

INSERT INTO outgoing_text_next
SELECT sequence, id, account_id, extension_id, from_number, to_number, text, state, attempts, attempts, 0, created_at,
  NULL, created_at, due_at, attempted_at, 0, iif(state = 'unconfirmed', created_at, NULL), NULL, server_id, settled_at,
  cause, NULL
FROM outgoing_text;

DROP TABLE outgoing_text;
ALTER TABLE outgoing_text_next RENAME TO outgoing_text;

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

CREATE TABLE outgoing_event (
  text_id TEXT NOT NULL REFERENCES outgoing_text (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (text_id, version)
) STRICT;

CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  from_number TEXT,
  to_text TEXT NOT NULL,
  text TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('written', 'taken-back', 'waited-too-long', 'may-have-gone')),
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  created_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  deleted_at INTEGER CHECK (deleted_at IS NULL OR is_open = 0)
) STRICT;

CREATE UNIQUE INDEX draft_open ON draft (account_id, extension_id) WHERE is_open = 1;
CREATE INDEX draft_kept ON draft (account_id, extension_id, saved_at) WHERE deleted_at IS NULL;

ALTER TABLE outbox_gate ADD COLUMN wait_milliseconds INTEGER NOT NULL DEFAULT 60000;
ALTER TABLE outbox_gate ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
`;
