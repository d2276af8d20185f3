/** Who has to act before such a text can go. `nobody` where it is over or goes by itself, `unknown` where no
 * document says it. */
export const whoseProblems = [
  'you',
  'recipient',
  'admin',
  'ringcentral',
  'carrier',
  'app-owner',
  'network',
  'nobody',
  'unknown',
] as const;
export type WhoseProblem = (typeof whoseProblems)[number];

/** Whether the same text may be tried again; `waits-by-itself` needs no hand. */
export const triesAgain = ['no', 'after-change', 'later', 'waits-by-itself'] as const;
export type TryAgain = (typeof triesAgain)[number];

/** What to do next, for whoever has to act. */
export const nextSteps = [
  'ask-for-mobile',
  'recipient-texts-start',
  'change-words',
  'full-link',
  'make-smaller',
  'edit-recipient',
  'edit-files',
  'change-number',
  'check-number',
  'admin-number',
  'admin-role',
  'admin-plan',
  'admin-extension',
  'app-registration',
  'take-over',
  'try-later',
  'send-again',
  'sign-in',
  'look-again',
  'wait',
  'report',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** What is known of one kind of failure, with the codes that mean it. */
export interface FailureEntry {
  readonly whose: WhoseProblem;
  readonly again: TryAgain;
  readonly next: NextStep;
  readonly codes: readonly string[];
}

export const failureEntry = (
  whose: WhoseProblem,
  again: TryAgain,
  next: NextStep,
  codes: readonly string[],
): FailureEntry => ({ whose, again, next, codes });
