import { useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingDecision, OutgoingView } from '#contract/outgoing-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { useHomeCountry } from '../../use-truth.ts';
import { openInPane } from '../compose/drafts/open-in-pane.ts';
import { TwiceQuestion } from '../compose/send/twice-question.tsx';
import { useCopy } from '../shell/use-copy.ts';
import { useReport, type UndoableKind } from '../shell/use-report.ts';
import { adminDetails } from './outgoing-words.ts';
import type { ActOnText, TextAction } from './text-action.ts';

interface TextActing {
  readonly act: ActOnText;
  /** What is asked first, while it is. */
  readonly question: ReactElement | null;
}

/** Does what was chosen for a text, and says what became of it where the row itself does not. */
export function useActOnText(): TextActing {
  const { t } = useTranslation();
  const services = useServices();
  const homeCountry = useHomeCountry();
  const copy = useCopy();
  const report = useReport();
  const [asked, setAsked] = useState<OutgoingView | null>(null);
  const { bridge, store, formats } = services;

  const decide = useCallback(
    async (id: string, decision: OutgoingDecision, words?: string): Promise<void> => {
      report.done(await ask(bridge, 'outbox:decide', { id, decision }), words);
    },
    [bridge, report],
  );

  const act = useCallback<ActOnText>(
    (action, text) => {
      const { id } = text;
      const remove = async (kind: UndoableKind): Promise<void> => {
        const answer = await ask(bridge, 'outbox:delete', { id });
        report.undoable(answer, kind, () => ask(bridge, 'outbox:restore', { id }));
      };
      const keepAsDraft = async (): Promise<void> => {
        const answer = await ask(bridge, 'outbox:to-draft', { id, open: false });
        report.done(answer, t('outboxPage.done.keptAsDraft'));
      };
      const open = async (then: () => unknown, kind: 'text' | 'press' = 'text'): Promise<void> => {
        if (!(await openInPane(services, { kind, id }, report.refused))) return;
        renderNow();
        then();
      };
      const ways: Readonly<Record<TextAction, () => unknown>> = {
        'send-now': () => decide(id, 'send-now'),
        retry: () => decide(id, 'send-now'),
        'look-again': () => decide(id, 'look-again'),
        arrived: () => decide(id, 'arrived', t('outboxPage.done.arrived')),
        'send-again-anyway': () => setAsked(text),
        undo: () => open(() => focusTarget('message'), 'press'),
        edit: () => open(() => focusTarget('message')),
        'edit-recipient': () => open(() => focusTarget('to')),
        'change-number': () => open(() => store.getState().setFromMenu(true)),
        'keep-as-draft': keepAsDraft,
        'move-to-drafts': keepAsDraft,
        cancel: () => remove('cancelled'),
        delete: () => remove('deleted'),
        'copy-text': () => copy(text.text),
        'copy-for-admin': () => copy(adminDetails(text, formats, t)),
        'check-number': async () => report.done(await ask(bridge, 'numbers:refresh', null)),
      };
      void ways[action]();
    },
    [services, bridge, store, formats, t, copy, report, decide],
  );

  const question =
    asked === null ? null : (
      <TwiceQuestion
        to={formats.phones(asked.to, homeCountry)}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          void decide(asked.id, 'send-again');
        }}
      />
    );
  return { act, question };
}
