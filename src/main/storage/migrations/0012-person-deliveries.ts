/** How far a text got with each of several people (platform.md 5.3, `to[].messageStatus`); null where nobody said so. */
export const personDeliveries = `
ALTER TABLE message ADD COLUMN by_person TEXT;
`;
