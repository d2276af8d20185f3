import type { ConnectionState } from '#contract/app-state.ts';
import type { SendingState } from '#contract/outgoing-view.ts';
import { goesAbroad } from '#domain/abroad.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Audience } from '#domain/outbox/draft.ts';
import { filesProblem, type FilesProblem } from '#domain/outbox/file-rules.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import { judgeText } from '#domain/verdict/judge-text.ts';
import type { TextFacts } from '#domain/verdict/text-findings.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import type { RecipientProblem } from '#domain/recipients/read-number.ts';
import type { TextMeasure } from '#domain/sms-text.ts';
import { mostInGroup } from '#domain/recipients/audience.ts';
import { optOutsOf, pairsKnown, pairsOf, type KnownConsents } from '../../consents/pairs-known.ts';
import type { MissingField } from './texts-for.ts';

/** Whom a text is for, as far as it can be read. */
export interface Recipients {
  /** E.164, each once, as they were written. */
  readonly people: readonly string[];
  /** What stops it: the first that cannot be texted, or that there is none. */
  readonly problem: RecipientProblem | null;
}

export interface SendFacts {
  readonly sender: NumberListing | null;
  readonly recipients: Recipients;
  readonly audience: Audience;
  readonly files: readonly OutgoingFile[];
  readonly text: string;
  readonly measure: TextMeasure;
  /** The time that was chosen for it, in milliseconds since the epoch; null for as soon as possible. */
  readonly sendAt: number | null;
  /** A field of a template that has no value; null when every text is whole. */
  readonly missing: MissingField | null;
  readonly connection: ConnectionState;
  readonly sending: SendingState;
  readonly missingScopes: readonly string[];
  /** Whether RingCentral says that this person's role may text; null when it did not say. */
  readonly roleMayText: boolean | null;
  readonly plan: NumberingPlan;
  /** Who opted out of which number, as far as it is known. */
  readonly consents: KnownConsents;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type SendBlock =
  | { readonly why: 'choose-number' | 'text-empty' | 'recipient-empty' | 'time-over' }
  | {
      readonly why: 'verdict';
      readonly sender: NumberListing;
      readonly verdict: Verdict;
      /** E.164 of those who opted out, or of the one among several people that it is about; else nobody. */
      readonly about: readonly string[];
    }
  | { readonly why: 'too-long'; readonly excess: number }
  | { readonly why: 'files'; readonly problem: FilesProblem }
  | { readonly why: 'group-too-large'; readonly excess: number }
  | { readonly why: 'field'; readonly missing: MissingField }
  | { readonly why: 'recipient'; readonly problem: RecipientProblem };

/** No press of Send could end well, whatever else is still missing. */
export const isCertainToFail = ({ why }: SendBlock): boolean =>
  why === 'verdict' || why === 'too-long' || why === 'files';

/** What a press of Send does, which is also what its label says (ui.md, "Send button"). */
export type SendReadiness =
  | { readonly kind: 'send'; readonly sender: NumberListing; readonly how: 'now' | 'unchecked' | 'queue' }
  | { readonly kind: 'send'; readonly sender: NumberListing; readonly how: 'wait'; readonly seconds: number }
  | { readonly kind: 'send'; readonly sender: NumberListing; readonly how: 'schedule'; readonly at: number }
  | { readonly kind: 'blocked'; readonly block: SendBlock };

const blocked = (block: SendBlock): SendReadiness => ({ kind: 'blocked', block });

const isWaiting = ({ waitUntil }: ConnectionState, now: number): boolean =>
  waitUntil !== null && waitUntil > now;

/** What matters of what is written to whether a number may send it. */
export type PaneFacts = Pick<SendFacts, 'recipients' | 'audience' | 'files' | 'plan' | 'consents'>;

/** Several people in one text, which is another kind of text. */
function isGroupText({ recipients, audience }: Pick<SendFacts, 'recipients' | 'audience'>): boolean {
  return audience === 'group' && recipients.people.length > 1;
}

/** What matters of the text to whether a number may send it. Nothing is said of pairs that nobody asked about. */
export function textFacts(
  { number }: NumberListing,
  { recipients, audience, files, plan, consents }: PaneFacts,
): TextFacts {
  const { people } = recipients;
  return {
    isAbroad: people.length === 0 ? null : people.some((person) => goesAbroad(number.e164, person, plan)),
    hasAttachments: files.length > 0,
    isGroup: isGroupText({ recipients, audience }),
    consents: pairsKnown(number.e164, people, consents),
  };
}

/** What is known of this number, these people and this text together; null without a number. */
export function textVerdict(
  facts: Omit<SendFacts, 'text' | 'measure' | 'missing' | 'sendAt' | 'sending'>,
): Verdict | null {
  const { sender, connection, missingScopes, roleMayText, now } = facts;
  if (sender === null) return null;
  const { number } = sender;
  const consents = pairsOf(number.e164, facts.recipients.people, facts.consents);
  const text = { ...textFacts(sender, facts), consents };
  return judgeText(sender, text, {
    missingScopes,
    roleMayText,
    isWaiting: isWaiting(connection, now),
  });
}

/** Who opted out, or of several people the first who is abroad, where that is what stops the text. */
function aboutWhom(
  { recipients: { people }, plan, consents }: SendFacts,
  { number }: NumberListing,
  { reason }: Verdict,
): readonly string[] {
  if (reason === 'opted-out') {
    return optOutsOf(pairsKnown(number.e164, people, consents)).map(({ person }) => person);
  }
  if (people.length < 2 || (reason !== 'abroad' && reason !== 'abroad-toll-free')) return [];
  const abroad = people.find((person) => goesAbroad(number.e164, person, plan));
  return abroad === undefined ? [] : [abroad];
}

/** Certain failures first, then what is still missing, then how it would go out. */
export function sendReadiness(facts: SendFacts): SendReadiness {
  const { sender, recipients, files, text, measure, connection, sending, now } = facts;
  const verdict = textVerdict(facts);
  if (sender === null || verdict === null) return blocked({ why: 'choose-number' });
  const { level } = verdict;
  if (level === 'cannot' || level === 'fail') {
    return blocked({ why: 'verdict', sender, verdict, about: aboutWhom(facts, sender, verdict) });
  }
  if (measure.excess > 0) return blocked({ why: 'too-long', excess: measure.excess });
  const tooMuch = filesProblem(files);
  if (tooMuch !== null) return blocked({ why: 'files', problem: tooMuch });
  if (recipients.problem !== null) {
    return recipients.problem === 'empty'
      ? blocked({ why: 'recipient-empty' })
      : blocked({ why: 'recipient', problem: recipients.problem });
  }
  const excess = recipients.people.length - mostInGroup;
  if (facts.audience === 'group' && excess > 0) return blocked({ why: 'group-too-large', excess });
  if (text.trim() === '' && files.length === 0) return blocked({ why: 'text-empty' });
  if (facts.missing !== null) return blocked({ why: 'field', missing: facts.missing });
  const { sendAt } = facts;
  if (sendAt !== null) {
    return sendAt > now
      ? { kind: 'send', sender, how: 'schedule', at: sendAt }
      : blocked({ why: 'time-over' });
  }
  if (!connection.online || sending.paused || sending.signInRefused)
    return { kind: 'send', sender, how: 'queue' };
  if (connection.waitUntil !== null && isWaiting(connection, now)) {
    return { kind: 'send', sender, how: 'wait', seconds: Math.ceil((connection.waitUntil - now) / 1000) };
  }
  return { kind: 'send', sender, how: level === 'unknown' ? 'unchecked' : 'now' };
}
