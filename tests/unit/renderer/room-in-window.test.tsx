import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReactElement } from 'react';
import { useRoomAbove } from '#renderer/features/compose/use-room-above.ts';
import { Option } from '#renderer/ui/option.tsx';
import { OptionList } from '#renderer/ui/option-list.tsx';

let resized: (() => void)[] = [];

/** Tells of a change of size when the test says so. */
class ResizeObserverOfTest {
  readonly #told: () => void;
  constructor(told: () => void) {
    this.#told = told;
  }
  observe(): void {
    resized.push(this.#told);
  }
  disconnect(): void {
    resized = resized.filter((told) => told !== this.#told);
  }
}

const changeSizes = (): void => act(() => resized.forEach((told) => told()));

beforeEach(() => {
  resized = [];
  vi.stubGlobal('ResizeObserver', ResizeObserverOfTest);
});
afterEach(() => vi.unstubAllGlobals());

function Dock(): ReactElement {
  return <div data-testid="dock" ref={useRoomAbove()} />;
}

describe('the room above the send pane', () => {
  it('is told to the style sheet, and again when the pane or the window changes', () => {
    const top = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
    const standAt = (y: number): unknown => top.mockReturnValue(new DOMRect(0, y, 600, 100));
    standAt(500.6);
    render(<Dock />);
    const dock = screen.getByTestId('dock');
    const told = (): unknown => [dock.style.getPropertyValue('--room-above'), dock.dataset['room']];
    expect(told()).toEqual(['500px', 'enough']);
    standAt(120);
    changeSizes();
    expect(told()).toEqual(['120px', 'low']);
    standAt(400);
    fireEvent(window, new Event('resize'));
    expect(told()).toEqual(['400px', 'enough']);
    top.mockRestore();
  });
});

describe('the active option', () => {
  const show = vi.fn();
  const list = (active: string): ReactElement => (
    <OptionList id="list" label="List" onChoose={() => undefined}>
      {['one', 'two'].map((value) => (
        <Option key={value} listId="list" value={value} className="" isActive={value === active}>
          {value}
        </Option>
      ))}
    </OptionList>
  );

  beforeEach(() => {
    show.mockClear();
    HTMLElement.prototype.scrollIntoView = show;
  });

  it('stays in view while the rows around it get their heights, until somebody scrolls', () => {
    const { rerender } = render(list('two'));
    expect(show).toHaveBeenCalledTimes(1);
    changeSizes();
    expect(show.mock.calls.length).toBeGreaterThan(1);
    fireEvent.wheel(screen.getByRole('listbox'));
    show.mockClear();
    changeSizes();
    expect(show).not.toHaveBeenCalled();
    rerender(list('one'));
    expect(show).toHaveBeenCalledTimes(1);
    fireEvent.pointerDown(screen.getByRole('listbox'));
    changeSizes();
    expect(show).toHaveBeenCalledTimes(1);
  });
});
