import { useCallback, useRef, useState, type RefObject } from 'react';
import {
  sectionElementId,
  sectionTitleId,
  settingsSections,
  type SettingsSectionId,
} from './settings-sections.ts';

/** How far below the top of the view a heading may be and its section still counts as the one that is read. */
const reach = 80;

interface CurrentSection {
  readonly current: SettingsSectionId;
  /** Shows a section with the focus on its heading. */
  readonly go: (section: SettingsSectionId) => void;
  /** Somebody scrolls: from now on the section is the one that is read. */
  readonly onScroll: () => void;
  readonly onMove: () => void;
}

/** Which section is read. The last ones cannot come to the top, so the one that was asked for counts until somebody scrolls. */
export function useCurrentSection(scroller: RefObject<HTMLElement | null>): CurrentSection {
  const [current, setCurrent] = useState<SettingsSectionId>('notifications');
  const isAsked = useRef(false);

  const go = useCallback((section: SettingsSectionId): void => {
    isAsked.current = true;
    setCurrent(section);
    document.getElementById(sectionElementId(section))?.scrollIntoView({ block: 'start' });
    document.getElementById(sectionTitleId(section))?.focus({ preventScroll: true });
  }, []);
  const onScroll = useCallback((): void => {
    if (isAsked.current || scroller.current === null) return;
    const edge = scroller.current.getBoundingClientRect().top + reach;
    const read = settingsSections.findLast(({ id }) => {
      const section = document.getElementById(sectionElementId(id));
      return section !== null && section.getBoundingClientRect().top <= edge;
    });
    setCurrent(read?.id ?? 'notifications');
  }, [scroller]);
  const onMove = useCallback((): void => {
    isAsked.current = false;
  }, []);

  return { current, go, onScroll, onMove };
}
