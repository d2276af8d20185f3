import { useEffect } from 'react';
import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { openInPane } from '../compose/drafts/open-in-pane.ts';
import { undoableText } from '../outbox/undo-last.ts';
import { useReport } from './use-report.ts';

/** Of input elements; nothing is written into them. */
const choices: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);

/** Words that are being written have an undo of their own. */
function holdsWords(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && !choices.has(target.type) && target.value !== '';
}

/**
 * Ctrl+Z right after Send takes back what that press made, while its time to undo runs (product.md, 2.6). It is no
 * shortcut of the table: everywhere else the keys belong to the field that has the focus.
 */
export function useUndoSend(): void {
  const services = useServices();
  const report = useReport();
  useEffect(() => {
    /** Pressed again before the answer, it is the same wish. */
    let isAsking = false;
    const undo = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.altKey || event.isComposing || holdsWords(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const text = undoableText(services.store.getState(), Date.now());
      if (text === null) return;
      event.preventDefault();
      if (isAsking) return;
      isAsking = true;
      void openInPane(services, { kind: 'press', id: text.id }, report.refused).then((isOpen) => {
        isAsking = false;
        if (!isOpen) return;
        renderNow();
        focusTarget('message');
      });
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, [services, report]);
}
