import { act, cleanup, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromlineBridge } from '#contract/bridge.ts';
import { listNumber, type NumberGroup } from '#domain/number-listing.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { AppProvider, type AppServices } from '#renderer/app-context.tsx';
import { usePreferVisible } from '#renderer/features/numbers/use-prefer-visible.ts';
import { rowStop } from '#renderer/features/numbers/rail-stops.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const rowHeight = 50;
const viewHeight = 120;
const ids = Array.from({ length: 400 }, (_, place) => `n${place}`);

const groupOf = (members: readonly string[]): NumberGroup => ({
  group: 'direct',
  canText: members.map((id) => listNumber(sampleNumber({ id }), { id: '101', type: 'User' }, knowing())),
  cannotText: [],
});

let scroller: HTMLElement;
let scrolled = 0;
let view = viewHeight;
const prefer = vi.fn((_request: { readonly ids: readonly string[] }) =>
  Promise.resolve({ ok: true as const, value: null }),
);

/** jsdom lays nothing out, so the test says where each row is. */
const place = (element: HTMLElement, box: () => { top: number; height: number }): void => {
  element.getBoundingClientRect = () => new DOMRect(0, box().top, 100, box().height);
};

beforeEach(() => {
  vi.useFakeTimers();
  prefer.mockClear();
  scrolled = 0;
  view = viewHeight;
  scroller = document.createElement('div');
  place(scroller, () => ({ top: 0, height: view }));
  ids.forEach((id, index) => {
    const row = document.createElement('a');
    row.id = rowStop(id);
    place(row, () => ({ top: index * rowHeight - scrolled, height: rowHeight }));
    scroller.append(row);
  });
  document.body.replaceChildren(scroller);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  document.body.replaceChildren();
});

interface Shown {
  readonly groups: readonly NumberGroup[];
  readonly isOpen: () => boolean;
}

const shut = (): boolean => false;

function show(groups: readonly NumberGroup[]): ReturnType<typeof renderHook<void, Shown>> {
  const services = {
    bridge: { calls: { 'numbers:prefer': prefer } } as unknown as FromlineBridge,
  } as AppServices;
  const ref = { current: scroller };
  return renderHook(({ groups: shown, isOpen }: Shown) => usePreferVisible(ref, shown, isOpen), {
    initialProps: { groups, isOpen: shut },
    wrapper: ({ children }: { children: ReactNode }) => createElement(AppProvider, { services, children }),
  });
}

const rest = (milliseconds = 300): void => act(() => void vi.advanceTimersByTime(milliseconds));
const told = (): readonly (readonly string[])[] => prefer.mock.calls.map(([request]) => request.ids);

describe('telling main which numbers can be seen', () => {
  it('happens once the list has come to rest, from top to bottom', () => {
    show([groupOf(ids)]);
    rest(299);
    expect(told()).toEqual([]);
    rest(1);
    expect(told()).toEqual([['n0', 'n1', 'n2']]);
  });

  it('happens once for a whole scroll, with what is seen at its end', () => {
    show([groupOf(ids)]);
    rest();
    for (let move = 0; move < 10; move += 1) {
      scrolled += 100;
      scroller.dispatchEvent(new Event('scroll'));
      rest(50);
    }
    rest();
    expect(told().slice(1)).toEqual([['n20', 'n21', 'n22']]);
  });

  it('happens again when rows, folds or the window change', () => {
    const shown = show([groupOf(ids)]);
    rest();
    shown.rerender({ groups: [groupOf(ids.slice(1))], isOpen: shut });
    rest();
    expect(told().at(-1)).toEqual(['n1', 'n2']);
    shown.rerender({ groups: [groupOf(ids)], isOpen: () => true });
    rest();
    view = rowHeight;
    window.dispatchEvent(new Event('resize'));
    rest();
    expect(told()).toHaveLength(4);
    expect(told().at(-1)).toEqual(['n0']);
  });

  it('never names rows that are not drawn, nor more than main takes', () => {
    document.getElementById(rowStop('n1'))?.remove();
    view = 400 * rowHeight;
    show([groupOf(ids)]);
    rest();
    expect(told()[0]).toHaveLength(200);
    expect(told()[0]).not.toContain('n1');
  });

  it('does not happen with nothing in sight, nor after the list has gone', () => {
    scrolled = 1_000_000;
    const shown = show([groupOf(ids)]);
    rest();
    scrolled = 0;
    scroller.dispatchEvent(new Event('scroll'));
    shown.unmount();
    rest();
    scroller.dispatchEvent(new Event('scroll'));
    rest();
    expect(told()).toEqual([]);
  });
});
