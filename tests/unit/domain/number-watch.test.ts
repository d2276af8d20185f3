import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listNumber } from '#domain/number-listing.ts';
import { diffNumbers, rememberNumbers, snapshotOf, type NumberSnapshot } from '#domain/number-watch.ts';
import type { Registration } from '#domain/registration.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const one = '+16505550101';
const two = '+16505550102';
const three = '+16505550103';

const snap = (number: string, differences: Partial<NumberSnapshot> = {}): NumberSnapshot => ({
  number,
  texting: 'can',
  pictures: 'can',
  campaign: { id: 'C8VLZXY', status: 'Confirmed' },
  ...differences,
});

const campaignRead = (id: string | null, externalId: string | null): Registration => ({
  state: 'read',
  campaign: { id, externalId, status: 'Confirmed', tier: null, useCases: [], consent: null, faults: [] },
  brand: null,
  readAt: 1,
});

describe('what is remembered of a number', () => {
  it.each<[string, Registration, NumberSnapshot['campaign']]>([
    ['a campaign by its public id', campaignRead('2008', 'C8VLZXY'), { id: 'C8VLZXY', status: 'Confirmed' }],
    ['a campaign without one by its own', campaignRead('2008', null), { id: '2008', status: 'Confirmed' }],
    ['"not linked"', { state: 'read', campaign: null, brand: null, readAt: 1 }, 'none'],
    ['nothing where it was not read', { state: 'not-read' }, 'not-known'],
    ['nothing where it may not be read', { state: 'not-permitted', refusedAt: 0 }, 'not-known'],
    ['nothing where nobody answered', { state: 'not-answered' }, 'not-known'],
  ])('%s', (_what, registration, campaign) => {
    const number = sampleNumber({ e164: one, features: ['SmsSender'] });
    const listing = listNumber(number, { id: '101', type: 'User' }, knowing(registration));
    expect(snapshotOf(listing)).toEqual({ number: one, texting: 'can', pictures: 'cannot', campaign });
  });
});

describe('notes between two looks', () => {
  it('says nothing when nothing changed', () => {
    expect(diffNumbers([snap(one)], [snap(one)])).toEqual([]);
  });

  it('tells numbers that came and went, and nothing else about them', () => {
    expect(diffNumbers([snap(one)], [snap(two, { texting: 'cannot' })])).toEqual([
      { type: 'number-new', number: two },
      { type: 'number-gone', number: one },
    ]);
  });

  it('tells texting lost and gained once, without the pictures that go with it', () => {
    const silent = snap(one, { texting: 'cannot', pictures: 'cannot' });
    expect(diffNumbers([snap(one)], [silent])).toEqual([{ type: 'texting-lost', number: one }]);
    expect(diffNumbers([silent], [snap(one)])).toEqual([{ type: 'texting-gained', number: one }]);
  });

  it('tells pictures lost and gained while texting stays', () => {
    const plain = snap(one, { pictures: 'cannot' });
    expect(diffNumbers([snap(one)], [plain])).toEqual([{ type: 'pictures-lost', number: one }]);
    expect(diffNumbers([plain], [snap(one)])).toEqual([{ type: 'pictures-gained', number: one }]);
  });

  it('makes one note of a campaign over all its numbers', () => {
    const expired = { id: 'C8VLZXY', status: 'CampaignExpired' };
    const before = [snap(one), snap(two), snap(three, { campaign: { id: 'C9', status: 'Confirmed' } })];
    const after = [
      snap(one, { campaign: expired }),
      snap(two, { campaign: expired }),
      before[2] ?? snap(three),
    ];
    expect(diffNumbers(before, after)).toEqual([
      {
        type: 'campaign',
        campaignId: 'C8VLZXY',
        from: 'Confirmed',
        to: 'CampaignExpired',
        numbers: [one, two],
      },
    ]);
  });

  it('keeps two campaigns apart that fared alike', () => {
    const of = (number: string, id: string, status: string): NumberSnapshot =>
      snap(number, { campaign: { id, status } });
    const notes = diffNumbers(
      [of(one, 'C1', 'Confirmed'), of(two, 'C2', 'Confirmed')],
      [of(one, 'C1', 'CampaignSuspended'), of(two, 'C2', 'CampaignSuspended')],
    );
    expect(notes).toMatchObject([
      { campaignId: 'C1', numbers: [one] },
      { campaignId: 'C2', numbers: [two] },
    ]);
  });

  it.each<[string, NumberSnapshot['campaign'], NumberSnapshot['campaign'], object]>([
    [
      'a number taken out of its campaign',
      { id: 'C1', status: 'Confirmed' },
      'none',
      { campaignId: 'C1', from: 'Confirmed', to: null },
    ],
    [
      'a number linked to one',
      'none',
      { id: 'C1', status: 'Submitted' },
      { campaignId: 'C1', from: null, to: 'Submitted' },
    ],
    [
      'a number moved to one with another status',
      { id: 'C1', status: 'CampaignExpired' },
      { id: 'C2', status: 'Confirmed' },
      { campaignId: 'C2', from: 'CampaignExpired', to: 'Confirmed' },
    ],
  ])('tells %s', (_what, was, is, expected) => {
    const notes = diffNumbers([snap(one, { campaign: was })], [snap(one, { campaign: is })]);
    expect(notes).toEqual([{ type: 'campaign', numbers: [one], ...expected }]);
  });
});

const campaign = fc.oneof(
  fc.constantFrom<NumberSnapshot['campaign'][]>('none', 'not-known'),
  fc.record({ id: fc.constantFrom('C1', 'C2', null), status: fc.constantFrom('Confirmed', 'Zombie') }),
);
const capability = fc.constantFrom<NumberSnapshot['texting'][]>('can', 'cannot', 'unknown');
const snapshots = fc.uniqueArray(
  fc.record({
    number: fc.constantFrom(one, two, three),
    texting: capability,
    pictures: capability,
    campaign,
  }),
  { selector: ({ number }) => number },
);

const unknownOf = ({ number }: NumberSnapshot): NumberSnapshot => ({
  number,
  texting: 'unknown',
  pictures: 'unknown',
  campaign: 'not-known',
});

describe('what is not known', () => {
  it('never makes a note, on either side', () => {
    fc.assert(
      fc.property(snapshots, (look) => {
        const blind = look.map(unknownOf);
        expect([...diffNumbers(look, blind), ...diffNumbers(blind, look)]).toEqual([]);
      }),
    );
  });

  it('hides no change: a look that told nothing in between leads to the same notes', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        const remembered = rememberNumbers(before, before.map(unknownOf));
        expect(diffNumbers(remembered, after)).toEqual(diffNumbers(before, after));
      }),
    );
  });

  it('is not remembered over what was known, while a new answer and a new number are', () => {
    const known = snap(one);
    const later = snap(one, { texting: 'cannot', pictures: 'unknown', campaign: 'not-known' });
    expect(rememberNumbers([known], [later, unknownOf(snap(two))])).toEqual([
      { ...known, texting: 'cannot' },
      unknownOf(snap(two)),
    ]);
    expect(rememberNumbers([known], [])).toEqual([]);
  });
});
