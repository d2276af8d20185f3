import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceOf, mostInGroup } from '#domain/recipients/audience.ts';
import { err, ok } from '#domain/result.ts';

const people = fc.array(
  fc.integer({ min: 1000, max: 1030 }).map((line) => `+1703555${String(line)}`),
  { minLength: 1, maxLength: 30 },
);

describe('who gets which text', () => {
  it('is one text each, or one for all', () => {
    const ruthAndOwen = ['+17035550186', '+12025550174', '+17035550186'];
    expect(audienceOf(ruthAndOwen, 'each')).toEqual(ok([{ to: ['+12025550174'] }, { to: ['+17035550186'] }]));
    expect(audienceOf(ruthAndOwen, 'group')).toEqual(ok([{ to: ['+12025550174', '+17035550186'] }]));
  });

  it('is nobody without people', () => {
    expect(audienceOf([], 'each')).toEqual(err('nobody'));
    expect(audienceOf([], 'group')).toEqual(err('nobody'));
  });

  it('never mixes the two, leaves nobody out and texts nobody twice', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('group' as const, 'each' as const), (to, audience) => {
        const unique = [...new Set(to)].sort();
        const sends = audienceOf(to, audience);
        if (audience === 'group' && unique.length > mostInGroup) {
          expect(sends).toEqual(err('group-too-large'));
          return;
        }
        const reached = (sends.ok ? sends.value : []).map((send) => send.to);
        expect(reached.flat()).toEqual(unique);
        expect(reached).toHaveLength(audience === 'group' ? 1 : unique.length);
        expect(audienceOf([...to].reverse(), audience)).toEqual(sends);
      }),
    );
  });
});
