/**
 * Conversations and their texts. `place` grows with the time of a text, so that the full-text index, which only knows
 * row ids, gives the newest hits first without sorting. `conversation` repeats what the list shows, and is written in
 * the transaction that changes a text. A removed text leaves a tombstone, so that an older picture of it that comes
 * late does not bring it back.
 *
 * The index of words keeps no copy of them. Rows are taken out of it, and pictures out of their cache, by the database
 * itself, whoever deletes a text.
 */
export const messages = `
CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  key TEXT NOT NULL CHECK (key <> ''),
  number TEXT NOT NULL,
  name TEXT,
  newest INTEGER,
  newest_at INTEGER CHECK ((newest_at IS NULL) = (newest IS NULL)),
  unread INTEGER NOT NULL DEFAULT 0 CHECK (unread >= 0),
  is_undelivered INTEGER NOT NULL DEFAULT 0 CHECK (is_undelivered IN (0, 1)),
  UNIQUE (account_id, extension_id, key)
) STRICT;

CREATE INDEX conversation_newest ON conversation (account_id, extension_id, newest_at)
  WHERE newest_at IS NOT NULL;
CREATE INDEX conversation_of_number ON conversation (account_id, extension_id, number, newest_at)
  WHERE newest_at IS NOT NULL;
CREATE INDEX conversation_unread ON conversation (account_id, extension_id, newest_at, id, number, unread)
  WHERE unread > 0;
CREATE INDEX conversation_undelivered ON conversation (account_id, extension_id, newest_at, id, number)
  WHERE is_undelivered = 1;

CREATE TABLE message (
  place INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  id TEXT NOT NULL CHECK (id <> ''),
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  server_conversation TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  name TEXT,
  writer TEXT,
  text TEXT NOT NULL,
  attachments TEXT,
  attachment_uris TEXT,
  delivery TEXT NOT NULL CHECK (
    delivery IN ('queued', 'sent', 'delivered', 'delivery-failed', 'sending-failed', 'received', 'unknown')
  ),
  error_code TEXT,
  delivery_modified_at INTEGER NOT NULL,
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  store TEXT,
  deleted_at INTEGER,
  UNIQUE (account_id, extension_id, id)
) STRICT;

CREATE INDEX message_thread ON message (conversation_id, created_at, id, direction) WHERE deleted_at IS NULL;
CREATE INDEX message_outbound ON message (conversation_id, created_at, id, delivery)
  WHERE direction = 'outbound' AND deleted_at IS NULL;
CREATE INDEX message_unread ON message (conversation_id)
  WHERE is_read = 0 AND direction = 'inbound' AND deleted_at IS NULL;
CREATE INDEX message_named ON message (conversation_id, created_at, id, name)
  WHERE name IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX message_deleted ON message (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE message_tombstone (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  id TEXT NOT NULL,
  removed_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_sync (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  store TEXT NOT NULL,
  token TEXT NOT NULL,
  synced_at INTEGER NOT NULL,
  reaches_back INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id, store)
) STRICT;

CREATE VIRTUAL TABLE message_words USING fts5(
  text, name, digits, scope,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2'
);

CREATE TABLE attachment_cache (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  message_id TEXT NOT NULL,
  attachment_id TEXT NOT NULL,
  content_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  used_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id, message_id, attachment_id)
) STRICT;

CREATE INDEX attachment_cache_used ON attachment_cache (used_at, size);

CREATE TRIGGER message_gone AFTER DELETE ON message BEGIN
  DELETE FROM message_words WHERE rowid = old.place;
  DELETE FROM attachment_cache
    WHERE account_id = old.account_id AND extension_id = old.extension_id AND message_id = old.id;
END;

ALTER TABLE outgoing_text ADD COLUMN is_taken INTEGER NOT NULL DEFAULT 0 CHECK (is_taken IN (0, 1));
CREATE INDEX outgoing_text_to_take ON outgoing_text (account_id, extension_id) WHERE state = 'sent' AND is_taken = 0;

ALTER TABLE number_setting ADD COLUMN is_muted INTEGER NOT NULL DEFAULT 0 CHECK (is_muted IN (0, 1));
`;
