/**
 * Who opted out of which number. The facts outlive the texts that they were learned from: a STOP that the user deletes
 * still counts. `consent_scan` says for whom the texts from before were looked through.
 */
export const consents = `
CREATE TABLE consent_pair (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  number TEXT NOT NULL CHECK (number <> ''),
  person TEXT NOT NULL CHECK (person <> ''),
  facts TEXT NOT NULL,
  checked_at INTEGER,
  PRIMARY KEY (account_id, extension_id, number, person)
) STRICT;

CREATE TABLE consent_scan (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id)
) STRICT;
`;
