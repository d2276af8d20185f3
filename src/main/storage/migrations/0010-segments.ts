/** How many segments RingCentral counted (platform.md 5.3); null for texts of which it has not said so. */
export const segments = `
ALTER TABLE message ADD COLUMN segments INTEGER CHECK (segments > 0);
`;
