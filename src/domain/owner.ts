/** Whose things a row is: signing in as someone else never shows or sends another person's. */
export interface Owner {
  readonly accountId: string;
  readonly extensionId: string;
}

/** Whether two are the same person's: the one rule by which nobody is shown or sends another person's things. */
export function isSameOwner(one: Owner, other: Owner): boolean {
  return one.accountId === other.accountId && one.extensionId === other.extensionId;
}
