/** The signed-in extension: who texts, and what judging numbers and reading typed ones needs of it (platform.md 7). */
export interface Person {
  readonly accountId: string;
  readonly extensionId: string;
  /** `User`, `DigitalUser`, `Department` (a call queue signed in as itself), … */
  readonly extensionType: string;
  readonly name: string;
  readonly extensionNumber: string | null;
  readonly companyName: string | null;
  /** ISO 3166-1 alpha-2 of the extension's region; `US` where RingCentral names none. */
  readonly homeCountry: string;
}
