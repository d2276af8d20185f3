import type { NumberingPlan } from '#domain/numbering-plan.ts';
import type { Audience } from '#domain/outbox/draft.ts';
import { audienceOf } from '#domain/recipients/audience.ts';
import { longestRead } from '#domain/sms-text.ts';
import { fieldsOf, fillFields, type TemplateField } from '#domain/templates/template-fields.ts';
import type { TextOut } from '../../../store/compose-state.ts';
import { valuesFor } from '../../templates/values-for.ts';

/** A field of a template that has no value for somebody. */
export interface MissingField {
  readonly field: TemplateField;
  /** E.164 of the one recipient of the text; null where several share it. */
  readonly person: string | null;
}

export interface Texts {
  readonly texts: readonly TextOut[];
  /** The first field that cannot be filled; null when every text is whole. */
  readonly missing: MissingField | null;
}

interface Written {
  /** E.164. */
  readonly people: readonly string[];
  readonly audience: Audience;
  readonly text: string;
  /** What a recipient is called; null where nobody knows. */
  readonly nameOf: (person: string) => string | null;
  /** E.164 of the number that sends; null while there is none. */
  readonly from: string | null;
  /** Who is signed in. */
  readonly me: string | null;
  readonly homeCountry: string;
  readonly plan: NumberingPlan;
}

/**
 * What one press of Send makes: one text for all, or one for each person with their own name in it. Beyond
 * `longestRead` the fields are left as they are: no such text goes.
 */
export function textsFor(written: Written): Texts {
  const { people, audience, text, nameOf, from, me, homeCountry, plan } = written;
  const sends = audienceOf(people, audience);
  if (!sends.ok) return { texts: [], missing: null };
  if (text.length > longestRead || fieldsOf(text).length === 0)
    return { texts: sends.value.map(({ to }) => ({ to, text })), missing: null };
  let missing: MissingField | null = null;
  const texts = sends.value.map(({ to }) => {
    const [first] = to;
    const person = to.length === 1 && first !== undefined ? first : null;
    const name = person === null ? null : nameOf(person);
    const filled = fillFields(text, valuesFor({ from, to: first ?? '', name, me, homeCountry }, plan));
    const [field] = filled.missing;
    if (field !== undefined) missing ??= { field, person };
    return { to, text: filled.text };
  });
  return { texts, missing };
}
