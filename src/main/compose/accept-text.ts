import type { OutgoingView } from '#contract/outgoing-view.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import type { Person } from '#domain/person.ts';
import { readRecipient } from '#domain/recipient.ts';
import { err, type Result } from '#domain/result.ts';
import { measureText } from '#domain/sms-text.ts';
import { signInFindings, type SignInRights } from '#domain/verdict/text-findings.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import type { TextToSend } from '../outbox/new-text.ts';

export interface TextRequest {
  readonly id: string;
  /** The draft that it was until now, or null. */
  readonly draftId: string | null;
  readonly numberId: string;
  readonly to: string;
  readonly text: string;
  /** Milliseconds since the epoch; null for as soon as possible. */
  readonly sendAt: number | null;
}

export interface TextDesk {
  readonly plan: NumberingPlan;
  person(): Person | null;
  rights(): SignInRights;
  findNumber(id: string): NumberListing | null;
  enqueue(text: TextToSend): Result<OutgoingView, AppError>;
}

/** Why this sign-in may send nothing at all, where RingCentral said so. */
function whyNobodyMay(rights: SignInRights): AppError | null {
  const [finding] = signInFindings(rights);
  if (finding === undefined) return null;
  const code = finding.reason === 'app-may-not-text' ? 'scope-missing' : 'permission-missing';
  return appError(code, finding.quote === null ? {} : { subject: finding.quote });
}

/**
 * The last look before a text is stored: everything the window checked is checked again here, with the full numbering
 * tables, since the window's word is only a wish.
 */
export function acceptText(desk: TextDesk, request: TextRequest): Result<OutgoingView, AppError> {
  const person = desk.person();
  if (person === null) return err(appError('not-signed-in'));
  const refusal = whyNobodyMay(desk.rights());
  if (refusal !== null) return err(refusal);
  const listing = desk.findNumber(request.numberId);
  if (listing === null) return err(appError('number-not-found'));
  if (!mayChoose(listing.verdict)) {
    return err(appError('number-cannot-text', { subject: listing.verdict.reason }));
  }
  const from = listing.number.e164;
  const recipient = readRecipient(request.to, { plan: desk.plan, homeCountry: person.homeCountry, from });
  if (!recipient.ok) return err(appError('recipient-invalid', { subject: recipient.error }));
  if (request.text.trim() === '') return err(appError('text-empty'));
  if (measureText(request.text).excess > 0) return err(appError('text-too-long'));
  const { id, draftId, text, sendAt } = request;
  return desk.enqueue({ id, draftId, from, to: recipient.value, text, sendAt });
}
