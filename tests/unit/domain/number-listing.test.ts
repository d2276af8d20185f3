import { describe, expect, it } from 'vitest';
import { groupNumbers, listNumber } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const self = { id: '101', type: 'User' };
const listed = (id: string, differences: Partial<PhoneNumber> = {}): ReturnType<typeof listNumber> =>
  listNumber(sampleNumber({ id, ...differences }), self, knowing());

const silent = { features: ['CallerId'] };
const queue = { owner: { id: '201', type: 'Department', name: 'Sales', extensionNumber: '1002' } };

describe('one number with what is said about it', () => {
  it('puts ownership, capabilities and verdict beside the number', () => {
    expect(listed('1', queue)).toMatchObject({
      number: { id: '1' },
      ownership: { group: 'queue', kind: 'call-queue' },
      capabilities: { sms: 'can', mms: 'can', international: 'can' },
      verdict: { level: 'unknown', reason: 'campaign-not-checked' },
      replies: { kind: 'queue', readable: 'not-known' },
    });
  });
});

describe('the number list in groups', () => {
  it('shows direct, company, queues and other, in this order, without empty headings', () => {
    const groups = groupNumbers([
      listed('1', { usageType: 'IntegrationNumber' }),
      listed('2', queue),
      listed('3', { usageType: 'CompanyNumber' }),
      listed('4'),
    ]);
    expect(groups.map(({ group }) => group)).toEqual(['direct', 'company', 'queue', 'other']);
    expect(groupNumbers([listed('1')]).map(({ group }) => group)).toEqual(['direct']);
    expect(groupNumbers([])).toEqual([]);
  });

  it("folds the numbers that cannot text at the end of their own group and keeps RingCentral's order", () => {
    const [direct] = groupNumbers([listed('1', silent), listed('2'), listed('3', silent), listed('4')]);
    expect(direct?.canText.map(({ number }) => number.id)).toEqual(['2', '4']);
    expect(direct?.cannotText.map(({ number }) => number.id)).toEqual(['1', '3']);
  });

  it('keeps a heading whose numbers all cannot text', () => {
    expect(groupNumbers([listed('1', silent)])).toHaveLength(1);
  });
});
