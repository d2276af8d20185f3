import metadata from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { valuesFor } from '#renderer/features/templates/values-for.ts';

const plan = createNumberingPlan(metadata);
const text = { name: 'Ruth Abernathy', me: 'Nora Lindqvist', homeCountry: 'US' };
const mine = '+15715550123';

describe('what the fields of a template stand for', () => {
  it.each([
    ['+17035550168', '(571) 555-0123'],
    ['+447700900123', '+1 571 555 0123'],
    ['+18005550199', '(571) 555-0123'],
  ])('has the own number as the person at %s would dial it: %s', (to, number) => {
    expect(valuesFor({ ...text, from: mine, to }, plan)).toEqual({
      name: 'Ruth Abernathy',
      'first name': 'Ruth',
      'my number': number,
      'my name': 'Nora Lindqvist',
    });
  });

  it('is not known without a number, a name or a session', () => {
    const unknown = { from: null, to: '+17035550168', name: null, me: null, homeCountry: 'US' };
    expect(Object.values(valuesFor(unknown, plan))).toEqual([null, null, null, null]);
  });
});
