import { act, fireEvent, screen } from '@testing-library/react';
import fc from 'fast-check';
import metadata from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { readRecipients } from '#domain/recipients/read-recipients.ts';
import { drawnChips } from '#renderer/features/compose/recipients/drawn-chips.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { to } from './support/recipients.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

const truth = snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } });
const numberAt = (place: number): string => `202230${String(place).padStart(4, '0')}`;
const asWritten = (place: number): string => `(202) 230-${String(place).padStart(4, '0')}`;
const list = (count: number): string =>
  Array.from({ length: count }, (_, place) => numberAt(place)).join('\n');
// By their classes: a search by roles takes seconds among hundreds.
const more = (): HTMLElement | null => document.querySelector('.recipient--more button');
const chips = (): readonly (string | null)[] =>
  Array.from(document.querySelectorAll('.recipient:not(.recipient--more)'), ({ textContent }) => textContent);
const key = (name: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
};
const focused = (): string | null | undefined => document.activeElement?.textContent;

async function pasted(count: number): Promise<Awaited<ReturnType<typeof renderApp>>> {
  const app = await renderApp(createFakeBridge(truth, everyKind));
  act(() => to().focus());
  fireEvent.paste(to(), { clipboardData: { getData: () => list(count) } });
  return app;
}

describe('many recipients', () => {
  it('are all kept, and those beyond the 200 are counted with the reason instead of drawn', async () => {
    const { store } = await pasted(1300);
    expect(store.getState().to).toBe(`${list(1300)}\n`);
    const drawn = chips();
    expect(drawn).toHaveLength(220);
    expect(drawn.slice(0, 200)).toEqual(Array.from({ length: 200 }, (_, place) => asWritten(place)));
    expect(drawn.at(-1)).toBe(`${numberAt(1299)},more than 200 people`);
    expect(more()?.textContent).toBe('1,080 more,more than 200 people');
    expect(document.getElementById('compose-to-hint')?.textContent).toContain('1300 recipients');
    expect(screen.getByRole('button', { name: /^1,080 more, ?more than 200 people$/ })).toBe(more());
    expect(screen.getByText(/^2022300200: /)).toBeTruthy();
  });

  it('are walked past the ones that are not drawn, which come when somebody asks', async () => {
    await pasted(430);
    key('ArrowLeft');
    expect(focused()).toContain(numberAt(429));
    for (let step = 0; step < 20; step += 1) key('ArrowLeft');
    expect(document.activeElement).toBe(more());
    key('ArrowRight');
    expect(focused()).toContain(numberAt(410));
    key('ArrowLeft');
    key('ArrowLeft');
    expect(focused()).toBe(asWritten(199));
    key('ArrowRight');
    fireEvent.click(document.activeElement ?? document.body);
    expect(focused()).toContain(numberAt(200));
    expect(chips()).toHaveLength(420);
    expect(more()?.textContent).toContain('10 more');
    key('Home');
    expect(focused()).toBe(asWritten(0));
    key('End');
    expect(document.activeElement).toBe(to());
  }, 30_000);

  it('move up when one is taken out, until all of them are drawn', async () => {
    const { store } = await pasted(222);
    expect(more()?.textContent).toContain('2 more');
    act(() => document.querySelector<HTMLElement>('.recipient__who')?.focus());
    key('Delete');
    expect(more()?.textContent).toContain('1 more');
    key('Delete');
    expect(more()).toBeNull();
    expect(chips()).toHaveLength(220);
    expect(focused()).toBe(asWritten(2));
    expect(store.getState().to.split('\n')).toHaveLength(221);
  });
});

describe('the chips that are drawn', () => {
  const rules = { plan: createNumberingPlan(metadata), homeCountry: 'US', from: null };

  it('are all of them with those that are counted, each of which is beyond the 200', () => {
    const line = fc.constantFrom(
      ...Array.from({ length: 30 }, (_, place) => numberAt(place)),
      '911',
      'Ruth',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 150, maxLength: 320 }), fc.nat(2), (lines, times) => {
        const read = readRecipients(`${lines.join('\n')}\n`, rules);
        const { first, hidden, last } = drawnChips(read, times * 50);
        expect([...first, ...hidden, ...last]).toEqual(read);
        expect(hidden.every(({ problem }) => problem === 'too-many')).toBe(true);
        if (hidden.length > 0) expect(last).toHaveLength(20);
      }),
      { numRuns: 40 },
    );
  });
});
