import type { NumberingPlan } from '#domain/numbering-plan.ts';
import { fieldValues } from '#domain/templates/field-values.ts';
import type { FieldValues } from '#domain/templates/template-fields.ts';

interface TextToFill {
  /** E.164 of the number that sends; null while there is none. */
  readonly from: string | null;
  /** E.164 of the recipient. */
  readonly to: string;
  /** The recipient's name; null where nobody knows it. */
  readonly name: string | null;
  /** The name of who is signed in. */
  readonly me: string | null;
  readonly homeCountry: string;
}

/** What the fields stand for in a text to one person. The own number is written as that person would dial it. */
export function valuesFor({ from, to, name, me, homeCountry }: TextToFill, plan: NumberingPlan): FieldValues {
  const number = from === null ? null : plan.formatFor(from, plan.countryOf(to) ?? homeCountry);
  return fieldValues({ recipient: name, number, me });
}
