/** One of a few values, in words. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}
