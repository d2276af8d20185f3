import type { ConnectionState } from '#contract/app-state.ts';
import type { SendingState } from '#contract/outgoing-view.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
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
  readonly plan: NumberingPlan;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type SendBlock =
  | { readonly why: 'choose-number' | 'scope' | 'abroad' | 'text-empty' | 'recipient-empty' }
  | { readonly why: 'verdict'; readonly sender: NumberListing }
  | { readonly why: 'too-long'; readonly excess: number }
  | { readonly why: 'recipient'; readonly problem: RecipientProblem };

/** What a press of Send does, which is also what its label says (ui.md, "Send button"). */
export type SendReadiness =
  | { readonly kind: 'send'; readonly sender: NumberListing; readonly how: 'now' | 'unchecked' | 'queue' }
  | { readonly kind: 'send'; readonly sender: NumberListing; readonly how: 'wait'; readonly seconds: number }
  | { readonly kind: 'blocked'; readonly block: SendBlock };

const blocked = (block: SendBlock): SendReadiness => ({ kind: 'blocked', block });

/**
 * Abroad is another country calling code than the sender's (platform.md 9.4), so the countries of +1 text each other as
 * at home. The numbering plan writes exactly those numbers in international form. A sender whose country we cannot tell
 * is not held against the text.
 */
export function goesAbroad(from: string, to: string, plan: NumberingPlan): boolean {
  const home = from.startsWith('+1') ? 'US' : plan.countryOf(from);
  return home !== null && plan.formatFor(to, home).startsWith('+');
}

/** Certain failures first, then what is still missing, then how it would go out. */
export function sendReadiness(facts: SendFacts): SendReadiness {
  const { sender, recipient, text, measure, connection, sending, missingScopes, plan, now } = facts;
  if (missingScopes.includes('SMS')) return blocked({ why: 'scope' });
  if (sender === null) return blocked({ why: 'choose-number' });
  const { level } = sender.verdict;
  if (level === 'cannot' || level === 'fail') return blocked({ why: 'verdict', sender });
  if (
    recipient.ok &&
    sender.capabilities.international === 'cannot' &&
    goesAbroad(sender.number.e164, recipient.value, plan)
  ) {
    return blocked({ why: 'abroad' });
  }
  if (measure.excess > 0) return blocked({ why: 'too-long', excess: measure.excess });
  if (!recipient.ok) {
    return recipient.error === 'empty'
      ? blocked({ why: 'recipient-empty' })
      : blocked({ why: 'recipient', problem: recipient.error });
  }
  if (text.trim() === '') return blocked({ why: 'text-empty' });
  if (!connection.online || sending.paused || sending.signInRefused)
    return { kind: 'send', sender, how: 'queue' };
  if (connection.waitUntil !== null && connection.waitUntil > now) {
    return { kind: 'send', sender, how: 'wait', seconds: Math.ceil((connection.waitUntil - now) / 1000) };
  }
  return { kind: 'send', sender, how: level === 'unknown' ? 'unchecked' : 'now' };
}
