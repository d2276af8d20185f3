/** What the platform answers, before it becomes HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What goes out, with its type; absent for an empty body. */
  readonly content?: { readonly type: string; readonly body: string | Uint8Array };
}
