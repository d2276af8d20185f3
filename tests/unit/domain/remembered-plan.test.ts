import fc from 'fast-check';
import metadata from 'libphonenumber-js/min/metadata';
import { expect, it } from 'vitest';
import { createNumberingPlan, type NumberingPlan } from '#domain/numbering-plan.ts';
import { rememberedPlan } from '#domain/remembered-plan.ts';

const plan = createNumberingPlan(metadata);
const words = fc.constantFrom('+17035550186', '7035550186', '+33612345678', '070355501', '911', 'US 911', '');
const homes = fc.constantFrom('US', 'FR', '');

it('answers as the plan does, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, homes), { maxLength: 30 }), (questions) => {
      const remembered = rememberedPlan(plan);
      for (const [typed, home] of questions) {
        expect(remembered.parse(typed, home)).toBe(plan.parse(typed, home));
        expect(remembered.formatFor(typed, home)).toBe(plan.formatFor(typed, home));
        expect(remembered.countryOf(typed)).toBe(plan.countryOf(typed));
        expect(remembered.lengthFault(typed, home)).toEqual(plan.lengthFault(typed, home));
      }
    }),
  );
});

it('asks the plan once for each question, and keeps no more than so many answers', () => {
  const asked: string[] = [];
  const counting: NumberingPlan = {
    ...plan,
    parse: (typed) => {
      asked.push(typed);
      return null;
    },
  };
  const remembered = rememberedPlan(counting);
  for (let time = 0; time < 3; time += 1) remembered.parse('703', 'US');
  expect(asked).toEqual(['703']);
  for (let place = 0; place < 10_000; place += 1) remembered.parse(`${place} 703`, 'US');
  remembered.parse('703', 'US');
  expect(asked.filter((typed) => typed === '703')).toHaveLength(2);
});
