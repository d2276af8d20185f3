import type { Request } from '#contract/channels.ts';
import type { TextToOne } from '#contract/outbox-channels.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { goesAbroad } from '#domain/abroad.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import { filesProblem } from '#domain/outbox/file-rules.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { Person } from '#domain/person.ts';
import { mostInGroup } from '#domain/recipients/audience.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { readRecipient } from '#domain/recipients/recipient.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { measureText } from '#domain/sms-text.ts';
import { signInFindings, textFindings, type SignInRights } from '#domain/verdict/text-findings.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import type { TextsToSend, TextToSend } from '../outbox/new-text.ts';

export type TextRequest = Request<'outbox:enqueue'>;

export interface TextDesk {
  readonly plan: NumberingPlan;
  person(): Person | null;
  rights(): SignInRights;
  findNumber(id: string): NumberListing | null;
  /** Those of these people who opted out of this number; all E.164. */
  optedOut(from: string, people: readonly string[]): readonly string[];
  findFiles(ids: readonly string[]): Result<readonly OutgoingFile[], AppError>;
  /** Milliseconds for which a text that would go at once can be taken back. */
  undoFor(): number;
  enqueue(wanted: TextsToSend): Result<readonly OutgoingView[], AppError>;
}

/** Why this sign-in may send nothing at all, where RingCentral said so. */
function whyNobodyMay(rights: SignInRights): AppError | null {
  const [finding] = signInFindings(rights);
  if (finding === undefined) return null;
  const code = finding.reason === 'app-may-not-text' ? 'scope-missing' : 'permission-missing';
  return appError(code, finding.quote === null ? {} : { subject: finding.quote });
}

/** One text of the request with its recipients as E.164, sorted, each once. */
function readSend(
  { id, to, text }: TextToOne,
  rules: RecipientRules & { readonly from: string },
  hasFiles: boolean,
): Result<TextToSend, AppError> {
  const people = new Set<string>();
  for (const typed of to) {
    const recipient = readRecipient(typed, rules);
    if (!recipient.ok) return err(appError('recipient-invalid', { subject: recipient.error }));
    people.add(recipient.value);
  }
  if (people.size > mostInGroup) return err(appError('recipient-invalid', { subject: 'too-many' }));
  if (text.trim() === '' && !hasFiles) return err(appError('text-empty'));
  if (measureText(text).excess > 0) return err(appError('text-too-long'));
  return ok({ id, from: rules.from, to: [...people].sort(), text });
}

/**
 * The last look before texts are stored: everything the window checked is checked again here, with the full numbering
 * tables, since the window's word is only a wish. All are stored, or none is.
 */
export function acceptText(desk: TextDesk, request: TextRequest): Result<readonly OutgoingView[], AppError> {
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
  const rules = { plan: desk.plan, homeCountry: person.homeCountry, from };
  const files = desk.findFiles(request.files);
  if (!files.ok) return files;
  const tooMuch = filesProblem(files.value);
  if (tooMuch !== null) return err(appError('file-refused', { subject: tooMuch.why }));
  const texts: TextToSend[] = [];
  for (const send of request.sends) {
    const read = readSend(send, rules, files.value.length > 0);
    if (!read.ok) return read;
    texts.push(read.value);
  }
  const people = texts.flatMap(({ to }) => to);
  // Typed in two ways, or a slip of the window: one press never sends two texts to one person.
  if (new Set(people).size < people.length) {
    return err(appError('request-invalid', { subject: 'to' }));
  }
  const misfit = textFindings(listing.number, {
    isAbroad: people.some((each) => goesAbroad(from, each, desk.plan)),
    hasAttachments: files.value.length > 0,
    isGroup: texts.some(({ to }) => to.length > 1),
    consents: [],
  }).find(({ level }) => level === 'fail');
  if (misfit !== undefined) return err(appError('number-cannot-text', { subject: misfit.reason }));
  const unwilling = desk.optedOut(from, people);
  if (unwilling.length > 0) return err(appError('opted-out', { people: unwilling }));
  const { draftId, sendAt, endsWhenAnswered } = request;
  return desk.enqueue({
    texts,
    draftId,
    files: files.value,
    sendAt,
    endsWhenAnswered,
    undoFor: desk.undoFor(),
  });
}
