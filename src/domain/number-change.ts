/** What was seen to have changed about numbers between two looks. Numbers are E.164. */
export type NumberChange =
  | { readonly type: 'number-new'; readonly number: string }
  | { readonly type: 'number-gone'; readonly number: string }
  | { readonly type: 'texting-gained'; readonly number: string }
  /** A shared number's texting may have been assigned to somebody else; RingCentral does not say why. */
  | { readonly type: 'texting-lost'; readonly number: string }
  | { readonly type: 'pictures-gained' | 'pictures-lost'; readonly number: string }
  /** One note for all numbers of a campaign. Status as RingCentral spells it; null for not linked. */
  | {
      readonly type: 'campaign';
      readonly campaignId: string | null;
      readonly from: string | null;
      readonly to: string | null;
      readonly numbers: readonly string[];
    };

/** A change with its date, kept on this computer. */
export interface NumberNote {
  readonly id: number;
  /** When it was seen, in milliseconds since the epoch. */
  readonly at: number;
  readonly change: NumberChange;
  /** The user has read it; it stays in the history of its numbers. */
  readonly isRead: boolean;
}
