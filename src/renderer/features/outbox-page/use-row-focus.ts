import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { focusTarget } from '../../ui/focus-target.ts';
import { headingOf, type SectionName } from './outbox-section.tsx';
import { rowMark } from './row-keys.ts';

/** The rows of the page by their keys, under their headings, from top to bottom. */
export interface PageLayout {
  readonly name: SectionName;
  readonly keys: readonly string[];
}

interface FocusPlace {
  readonly key: string;
  readonly name: SectionName | null;
  readonly index: number;
}

interface RowFocus {
  /** The row that has, or had, the focus: it stays in the document. */
  readonly keptKey: string | null;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the focus on the page when its row goes: to the same row under another heading, else to the row that took its
 * place, else to the heading, else to the title of the page.
 */
export function useRowFocus(page: RefObject<HTMLElement | null>, layout: readonly PageLayout[]): RowFocus {
  const place = useRef<FocusPlace | null>(null);
  const [keptKey, setKeptKey] = useState<string | null>(null);

  useLayoutEffect(() => {
    if (place.current === null || page.current === null) return;
    if (document.activeElement !== null && document.activeElement !== document.body) {
      place.current = placeOf(place.current.key, layout) ?? place.current;
      return;
    }
    moveFocus(page.current, place.current, layout);
  }, [page, layout]);

  return {
    keptKey,
    onFocus: ({ target }) => {
      const key = target.closest(`[${rowMark}]`)?.getAttribute(rowMark) ?? null;
      if (key === null) return;
      place.current = placeOf(key, layout);
      setKeptKey(key);
    },
    // A row that is taken away says nothing when it loses the focus; whoever clicks beside it does.
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget !== null ? !currentTarget.contains(relatedTarget) : document.hasFocus()) {
        place.current = null;
      }
    },
  };
}

function placeOf(key: string, layout: readonly PageLayout[]): FocusPlace | null {
  for (const { name, keys } of layout) {
    const index = keys.indexOf(key);
    if (index >= 0) return { key, name, index };
  }
  return null;
}

function moveFocus(page: HTMLElement, { key, name, index }: FocusPlace, layout: readonly PageLayout[]): void {
  const focusRow = (wanted: string | undefined): boolean => {
    if (wanted === undefined) return false;
    const button = page.querySelector<HTMLElement>(`[${rowMark}="${wanted}"] button`);
    button?.focus();
    return button !== null;
  };
  if (focusRow(key)) return;
  const keys = layout.find((section) => section.name === name)?.keys ?? [];
  if (focusRow(keys[Math.min(index, keys.length - 1)])) return;
  const heading = name === null ? null : document.getElementById(headingOf(name));
  if (heading === null) focusTarget('outbox');
  else heading.focus();
}
