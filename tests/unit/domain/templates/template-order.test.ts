import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeTemplates, moveTemplate } from '#domain/templates/template-order.ts';
import type { TemplateChoice, TemplateRecord, TemplateScope } from '#domain/templates/template.ts';

const record = (id: string, scope: TemplateScope = 'personal'): TemplateRecord => ({
  id,
  scope,
  name: `Name ${id}`,
  text: `Text ${id}`,
});
const at = (place: number | null): TemplateChoice => ({ useCase: null, place });
const idsOf = (templates: readonly { readonly id: string }[]): readonly string[] =>
  templates.map(({ id }) => id);

describe('the order of templates', () => {
  it('is RingCentral’s until one was chosen, the person’s own before the company’s', () => {
    const templates = arrangeTemplates([record('c', 'company'), record('b'), record('a')], new Map());
    expect(templates.map(({ id, position }) => [id, position])).toEqual([
      ['b', 0],
      ['a', 1],
      ['c', 0],
    ]);
  });

  it('is the chosen one, with new ones behind', () => {
    const choices = new Map([
      ['a', at(1)],
      ['b', at(0)],
      ['gone', at(2)],
    ]);
    expect(
      idsOf(
        arrangeTemplates(
          ['new', 'a', 'b'].map((id) => record(id)),
          choices,
        ),
      ),
    ).toEqual(['b', 'a', 'new']);
  });

  it('keeps what a template is for', () => {
    const choices = new Map([['a', { useCase: 'Marketing', place: null } as const]]);
    expect(arrangeTemplates([record('a'), record('b')], choices).map(({ useCase }) => useCase)).toEqual([
      'Marketing',
      null,
    ]);
  });

  it.each([
    ['a', 2, ['b', 'c', 'a']],
    ['c', 0, ['c', 'a', 'b']],
    ['b', 1, ['a', 'b', 'c']],
    ['a', 99, ['b', 'c', 'a']],
  ])('has %s at %i when it was moved there', (id, position, order) => {
    const templates = arrangeTemplates(
      [...['a', 'b', 'c'].map((each) => record(each)), record('d', 'company')],
      new Map(),
    );
    expect(moveTemplate(templates, id, position)).toEqual(order);
  });

  it('is not changed by one that is not there', () => {
    expect(moveTemplate(arrangeTemplates([record('a')], new Map()), 'x', 0)).toBeNull();
  });

  it('never loses or doubles one, however often they are moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(9)));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 8, maxLength: 8 }),
        moves,
        (ids, steps) => {
          const records = ids.map((id, index) => record(id, index < 6 ? 'personal' : 'company'));
          let choices = new Map<string, TemplateChoice>();
          for (const [which, position] of steps) {
            const moved = ids[which] ?? '';
            const order = moveTemplate(arrangeTemplates(records, choices), moved, position) ?? [];
            choices = new Map([...choices, ...order.map((id, place) => [id, at(place)] as const)]);
            expect(order[Math.min(position, order.length - 1)]).toBe(moved);
          }
          const arranged = arrangeTemplates(records, choices);
          expect([...idsOf(arranged)].sort()).toEqual([...ids].sort());
          expect(arranged.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 0, 1]);
        },
      ),
    );
  });
});
