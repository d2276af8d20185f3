import { useMemo } from 'react';
import { measureText, type TextMeasure } from '#domain/sms-text.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { usePerson } from '../../../use-truth.ts';
import { textsFor, type Texts } from './texts-for.ts';
import type { PaneRecipients } from '../recipients/use-recipients.ts';

export interface PaneTexts extends Texts {
  /** Of the longest of them, with its fields filled. */
  readonly measure: TextMeasure;
}

/** What a press of Send would make of what is written, and how long that is. */
export function useTexts({ recipients, rules, nameOf }: PaneRecipients): PaneTexts {
  const { formats } = useServices();
  const text = useAppState((state) => state.text);
  const audience = useAppState((state) => state.audience);
  const me = usePerson()?.name ?? null;
  const { plan } = formats;
  const made = useMemo(() => {
    const typed = new Map(recipients.lines.map(({ e164, name }) => [e164, name]));
    return textsFor({
      people: recipients.people,
      audience,
      text,
      nameOf: (e164) => nameOf({ e164, name: typed.get(e164) ?? null }),
      from: rules.from,
      me,
      homeCountry: rules.homeCountry,
      plan,
    });
  }, [recipients, audience, text, nameOf, rules, me, plan]);
  const longest = made.texts.reduce(
    (most, filled) => (filled.text.length > most.length ? filled.text : most),
    '',
  );
  const measured = longest === '' ? text : longest;
  const measure = useMemo(() => measureText(measured), [measured]);
  return { ...made, measure };
}
