import { readLine } from './read-line.ts';
import { recipientFault, type RecipientProblem } from './read-number.ts';
import type { RecipientRules } from './recipient-rules.ts';
import { linesOf } from './to-lines.ts';

interface TypedRecipient {
  /** The line as it stands in the field. */
  readonly typed: string;
  /** Its place among the lines, as `removeLine` takes it. */
  readonly index: number;
  /** True for what is still being typed. */
  readonly isTyping: boolean;
  readonly name: string | null;
}

export type ReadRecipient = TypedRecipient &
  (
    | {
        readonly state: 'valid';
        readonly e164: string;
        readonly problem: null;
        readonly digitsOff: null;
        readonly duplicateOf: null;
      }
    | {
        /** The same number stands further up; it gets one text. */
        readonly state: 'duplicate';
        readonly e164: string;
        readonly problem: null;
        readonly digitsOff: null;
        /** `index` of the first one. */
        readonly duplicateOf: number;
      }
    | {
        readonly state: 'invalid';
        readonly e164: null;
        readonly problem: RecipientProblem;
        /** How many digits are missing or too many, where the numbering plan can tell. */
        readonly digitsOff: number | null;
        readonly duplicateOf: null;
      }
  );

/** Lines of one field together, right and wrong ones: what the window can draw and a minute's limit can carry. */
export const mostLines = 200;

/** Reads all lines of the To field, what is still being typed included. Blank lines are nobody and are left out. */
export function readRecipients(to: string, rules: RecipientRules): readonly ReadRecipient[] {
  const { finished, typing } = linesOf(to);
  const lines = [...finished, typing]
    .map((typed, index) => ({ typed, index, isTyping: index === finished.length }))
    .filter(({ typed }) => typed.trim() !== '');
  const firsts = new Map<string, number>();
  return lines.map((line, place) => {
    const { name, number } =
      place < mostLines
        ? readLine(line.typed, rules)
        : { name: null, number: { ok: false as const, error: recipientFault('too-many') } };
    if (!number.ok) {
      return { ...line, name, state: 'invalid', e164: null, ...number.error, duplicateOf: null };
    }
    const e164 = number.value;
    const read = { ...line, name, e164, problem: null, digitsOff: null };
    const first = firsts.get(e164);
    if (first !== undefined) return { ...read, state: 'duplicate', duplicateOf: first };
    firsts.set(e164, line.index);
    return { ...read, state: 'valid', duplicateOf: null };
  });
}

/** E.164 of everybody whom the text would go to, once each, in the order of the field. */
export const validNumbers = (recipients: readonly ReadRecipient[]): readonly string[] =>
  recipients.flatMap((recipient) => (recipient.state === 'valid' ? [recipient.e164] : []));
