/** What the worker is asked to make of a picture. */
export type PictureWork =
  | { readonly kind: 'preview'; readonly edge: number }
  | { readonly kind: 'shrink'; readonly mostBytes: number };

export type PictureTask = PictureWork & {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
};

/** Null where it is no picture, or cannot be made so small. */
export type PictureAnswer = { readonly id: number } & (
  | { readonly kind: 'preview'; readonly dataUrl: string | null }
  | { readonly kind: 'shrink'; readonly bytes: Uint8Array<ArrayBuffer> | null }
);
