import { useCallback } from 'react';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { openInPane } from '../compose/drafts/open-in-pane.ts';
import type { ActOnDraft } from './draft-row.tsx';
import { useReport } from '../shell/use-report.ts';

/** Goes on with a draft in the send pane, or deletes it with a way back. */
export function useActOnDraft(): ActOnDraft {
  const services = useServices();
  const report = useReport();

  return useCallback(
    (action, { id }) => {
      const { bridge, store } = services;
      const resume = async (): Promise<void> => {
        if (!(await openInPane(services, { kind: 'draft', id }, report.refused))) return;
        renderNow();
        focusTarget('message');
      };
      const remove = async (): Promise<void> => {
        const isInPane = (): boolean => store.getState().draftId === id;
        // What was typed last comes back with the draft, should it come back.
        if (isInPane()) await store.getState().saveWords();
        const answer = await ask(bridge, 'drafts:delete', { id });
        if (answer.ok) store.getState().callOffSend(id);
        if (answer.ok && isInPane()) store.getState().emptyPane();
        report.undoable(answer, 'draftDeleted', () => ask(bridge, 'drafts:restore', { id }));
      };
      void (action === 'continue' ? resume() : remove());
    },
    [services, report],
  );
}
