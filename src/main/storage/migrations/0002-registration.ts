/** What RingCentral said about the campaign of each number, which takes one request per number to read again. */
export const registration = `
CREATE TABLE registration (
  account_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  number_id TEXT NOT NULL CHECK (number_id <> ''),
  answer TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, extension_id, number_id)
) STRICT;
`;
