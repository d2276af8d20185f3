/** How far RingCentral's clock was ahead of ours when a text was written or tried last, in milliseconds; null when nobody knew. */
export const clocks = `
ALTER TABLE outgoing_text ADD COLUMN server_ahead_by INTEGER;
`;
