import type { ConnectionState } from '#contract/app-state.ts';
import type { SendingState } from '#contract/outgoing-view.ts';
import { goesAbroad } from '#domain/abroad.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import { judgeText } from '#domain/verdict/judge-text.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import type { RecipientProblem } from '#domain/recipient.ts';
import type { Result } from '#domain/result.ts';
import type { TextMeasure } from '#domain/sms-text.ts';

export interface SendFacts {
  readonly sender: NumberListing | null;
  readonly recipient: Result<string, RecipientProblem>;
  readonly text: string;
  readonly measure: TextMeasure;
  readonly connection: ConnectionState;
  readonly sending: SendingState;
  readonly missingScopes: readonly string[];
  /** Whether RingCentral says that this person's role may text; null when it did not say. */
  readonly roleMayText: boolean | null;
  readonly plan: NumberingPlan;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type SendBlock =
  | { readonly why: 'choose-number' | 'text-empty' | 'recipient-empty' }
  | { readonly why: 'verdict'; readonly sender: NumberListing; readonly verdict: Verdict }
  | { readonly why: 'too-long'; readonly excess: number }
  | { readonly why: 'recipient'; readonly problem: RecipientProblem };

/** What a press of Send does, which is also what its label says (ui.md, "Send button"). */
export type SendReadiness =
  | { readonly kind: 'send'; readonly sender: NumberListing; readonly how: 'now' | 'unchecked' | 'queue' }
  | { readonly kind: 'send'; readonly sender: NumberListing; readonly how: 'wait'; readonly seconds: number }
  | { readonly kind: 'blocked'; readonly block: SendBlock };

const blocked = (block: SendBlock): SendReadiness => ({ kind: 'blocked', block });

const isWaiting = ({ waitUntil }: ConnectionState, now: number): boolean =>
  waitUntil !== null && waitUntil > now;

/** What is known of this number, this person and this text together; null without a number. */
export function textVerdict(facts: Omit<SendFacts, 'text' | 'measure' | 'sending'>): Verdict | null {
  const { sender, recipient, connection, missingScopes, roleMayText, plan, now } = facts;
  if (sender === null) return null;
  const isAbroad = recipient.ok ? goesAbroad(sender.number.e164, recipient.value, plan) : null;
  return judgeText(
    sender,
    { isAbroad, hasAttachments: false, isGroup: false },
    { missingScopes, roleMayText, isWaiting: isWaiting(connection, now) },
  );
}

/** Certain failures first, then what is still missing, then how it would go out. */
export function sendReadiness(facts: SendFacts): SendReadiness {
  const { sender, recipient, text, measure, connection, sending, now } = facts;
  const verdict = textVerdict(facts);
  if (sender === null || verdict === null) return blocked({ why: 'choose-number' });
  const { level } = verdict;
  if (level === 'cannot' || level === 'fail') return blocked({ why: 'verdict', sender, verdict });
  if (measure.excess > 0) return blocked({ why: 'too-long', excess: measure.excess });
  if (!recipient.ok) {
    return recipient.error === 'empty'
      ? blocked({ why: 'recipient-empty' })
      : blocked({ why: 'recipient', problem: recipient.error });
  }
  if (text.trim() === '') return blocked({ why: 'text-empty' });
  if (!connection.online || sending.paused || sending.signInRefused)
    return { kind: 'send', sender, how: 'queue' };
  if (connection.waitUntil !== null && isWaiting(connection, now)) {
    return { kind: 'send', sender, how: 'wait', seconds: Math.ceil((connection.waitUntil - now) / 1000) };
  }
  return { kind: 'send', sender, how: level === 'unknown' ? 'unchecked' : 'now' };
}
