import { goesAbroad } from '#domain/abroad.ts';
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

/** No country's code: a number is written so that it can be dialled from everywhere. */
const anywhere = '';

/** What the fields stand for in a text to one person. Who is abroad gets the own number in international form. */
export function valuesFor({ from, to, name, me, homeCountry }: TextToFill, plan: NumberingPlan): FieldValues {
  const number =
    from === null ? null : plan.formatFor(from, goesAbroad(from, to, plan) ? anywhere : homeCountry);
  return fieldValues({ recipient: name, number, me });
}
