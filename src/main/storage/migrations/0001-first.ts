/**
 * Numbers, the person and the outbox. The database enforces what it can: the states, one server id per text, and one
 * text in flight per conversation (outbox.md, section 3, step 2).
 */
export const first = `
CREATE TABLE person (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (account_id, extension_id)
) STRICT;

CREATE TABLE number_list (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  checked_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id)
) STRICT;

CREATE TABLE number_record (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (account_id, extension_id, position),
  FOREIGN KEY (account_id, extension_id) REFERENCES number_list ON DELETE CASCADE
) STRICT;

CREATE TABLE outgoing_text (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  from_number TEXT NOT NULL CHECK (from_number <> ''),
  to_number TEXT NOT NULL CHECK (to_number <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unconfirmed')),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempted_at INTEGER,
  server_id TEXT CHECK ((server_id IS NOT NULL) = (state = 'sent')),
  settled_at INTEGER,
  cause TEXT
) STRICT;

CREATE UNIQUE INDEX outgoing_text_server_id ON outgoing_text (account_id, server_id);

CREATE UNIQUE INDEX outgoing_text_in_flight
  ON outgoing_text (account_id, extension_id, from_number, to_number)
  WHERE state IN ('sending', 'unconfirmed');

CREATE INDEX outgoing_text_waiting
  ON outgoing_text (account_id, extension_id, from_number, to_number, sequence)
  WHERE state = 'queued';

CREATE TABLE outbox_gate (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  wait_until INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id)
) STRICT;

CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  row TEXT NOT NULL,
  problem TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`;
