/** When RingCentral may be asked at all: the same for every room that asks it. */
export interface AskingRules {
  /** Milliseconds for which it wants no request, because it refused a text with 429; 0 for none. */
  readonly penalty: () => number;
  /** False while it is known that RingCentral cannot be reached. */
  readonly canReach: () => boolean;
}
