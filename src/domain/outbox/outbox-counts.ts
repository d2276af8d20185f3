/** How many texts stand under each heading of the outbox. */
export interface OutboxCounts {
  readonly drafts: number;
  readonly scheduled: number;
  readonly waiting: number;
  readonly sending: number;
  readonly failed: number;
  readonly unsure: number;
  /** Nothing happens to these until the user says what; they are counted above as well. */
  readonly needUser: number;
  /** Rows that could not be read and were set aside. */
  readonly unreadable: number;
}

export const emptyCounts: OutboxCounts = {
  drafts: 0,
  scheduled: 0,
  waiting: 0,
  sending: 0,
  failed: 0,
  unsure: 0,
  needUser: 0,
  unreadable: 0,
};
