/**
 * The templates that RingCentral gave last, and beside them what the person says of them here: RingCentral knows
 * neither uses nor an order, and reading the list anew must not lose them.
 */
export const templates = `
CREATE TABLE template_list (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  checked_at INTEGER NOT NULL,
  knows_company INTEGER NOT NULL CHECK (knows_company IN (0, 1)),
  PRIMARY KEY (account_id, extension_id)
) STRICT;

CREATE TABLE template (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (account_id, extension_id, position),
  FOREIGN KEY (account_id, extension_id) REFERENCES template_list ON DELETE CASCADE
) STRICT;

CREATE TABLE template_choice (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  template_id TEXT NOT NULL CHECK (template_id <> ''),
  use_case TEXT,
  place INTEGER CHECK (place >= 0),
  PRIMARY KEY (account_id, extension_id, template_id)
) STRICT;
`;
