/** Tints that a person may give to a number; the window has the colours. */
export const numberColours = ['blue', 'teal', 'green', 'amber', 'rose', 'violet'] as const;
export type NumberColour = (typeof numberColours)[number];

/** What a person calls a number on this computer. */
export interface NumberSettings {
  readonly nickname: string | null;
  readonly colour: NumberColour | null;
  /** New texts come from it. One number of a person at most is. */
  readonly isDefault: boolean;
  /** Texts that come to it are not notified and not counted outside its own row. */
  readonly isMuted: boolean;
}

export const plainSettings: NumberSettings = {
  nickname: null,
  colour: null,
  isDefault: false,
  isMuted: false,
};
