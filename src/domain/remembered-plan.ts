import type { LengthFault, NumberingPlan } from './numbering-plan.ts';

/** Answers to keep of each question; a window's numbers and lists of recipients are hundreds. */
const mostKept = 10_000;

/** The answer of before to a question of before. All of them are forgotten when there are too many. */
function remembered<Answer>(
  ask: (words: string, homeCountry: string) => Answer,
): (words: string, homeCountry: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (words, homeCountry) => {
    const question = `${homeCountry} ${words}`;
    const before = known.get(question);
    if (before !== undefined) return before.answer;
    if (known.size >= mostKept) known.clear();
    const answer = ask(words, homeCountry);
    known.set(question, { answer });
    return answer;
  };
}

/** The same plan, for a window that asks about the same numbers with every key. */
export function rememberedPlan(plan: NumberingPlan): NumberingPlan {
  const countryOf = remembered<string | null>((e164) => plan.countryOf(e164));
  return {
    parse: remembered<string | null>((typed, homeCountry) => plan.parse(typed, homeCountry)),
    formatFor: remembered<string>((e164, homeCountry) => plan.formatFor(e164, homeCountry)),
    countryOf: (e164) => countryOf(e164, ''),
    lengthFault: remembered<LengthFault | null>((typed, homeCountry) => plan.lengthFault(typed, homeCountry)),
  };
}
