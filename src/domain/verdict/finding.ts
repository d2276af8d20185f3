/** Worst first: where several facts meet, the first of this list wins (ui.md, "Verdicts"). */
export const verdictLevels = ['cannot', 'fail', 'unknown', 'limited', 'ready'] as const;
export type VerdictLevel = (typeof verdictLevels)[number];

/** One fact about a number, a recipient or a text, one code per note in ui.md. The window has the words. */
export type VerdictReason =
  | 'high-volume'
  | 'not-assigned'
  | 'texting-off'
  | 'not-ported'
  | 'not-in-service'
  | 'fax'
  | 'features-not-told'
  | 'campaign-suspended'
  | 'campaign-expired'
  | 'campaign-deleting'
  | 'campaign-pending'
  | 'campaign-refused'
  | 'not-linked'
  | 'campaign-changing'
  | 'campaign-unheard-of'
  | 'campaign-not-checked'
  | 'campaign-not-permitted'
  | 'delegated'
  | 'replies-not-seen'
  | 'no-pictures'
  | 'toll-free'
  // the sign-in, whoever the text is for
  | 'app-may-not-text'
  | 'role-may-not-text'
  | 'extension-not-active'
  | 'extension-unheard-of'
  // this recipient, this text
  | 'opted-out'
  | 'opt-out-not-checked'
  | 'abroad'
  | 'abroad-toll-free'
  | 'pictures'
  | 'group-text'
  | 'rate-limited'
  | 'all-good';

/** Where a fact was read, which also says how old it is. */
export type FindingSource =
  'number-list' | 'registration' | 'sign-in' | 'recipient' | 'consent' | 'content' | 'sending';

/** Who can change a fact; `number-owner` is the person whose number it is, or an admin. */
export type Fixer = 'you' | 'recipient' | 'number-owner' | 'admin' | 'ringcentral' | 'app-owner' | 'nobody';

export interface Finding {
  readonly level: VerdictLevel;
  readonly reason: VerdictReason;
  /** RingCentral's own word, when the note has to quote it (an unheard-of status, a campaign status). */
  readonly quote: string | null;
  readonly source: FindingSource;
  readonly fixer: Fixer;
}
