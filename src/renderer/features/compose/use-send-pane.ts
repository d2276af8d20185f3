import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { measureText, type TextMeasure } from '#domain/sms-text.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { focusTarget, type FocusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { useNowUntil } from '../../ui/use-now.ts';
import { useConnection, useHomeCountry, useSendingState } from '../../use-truth.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { useSender } from '../numbers/use-sender.ts';
import { errorSentence } from '../shell/error-words.ts';
import { useEarlierWords } from './use-earlier-words.ts';
import { readPeople } from './read-recipients.ts';
import {
  sendReadiness,
  textVerdict,
  type PaneFacts,
  type Recipients,
  type SendBlock,
  type SendReadiness,
} from './send-readiness.ts';
import { textsFor } from './texts-for.ts';

export interface SendPaneModel {
  readonly sender: NumberListing | null;
  readonly recipients: Recipients;
  /** What the From menu judges each number with. */
  readonly facts: PaneFacts;
  readonly measure: TextMeasure;
  /** About number, person and text together; null without a number. */
  readonly verdict: Verdict | null;
  readonly readiness: SendReadiness;
  /** True once the person has left To or pressed Send: from then on its errors are shown. */
  readonly showToError: boolean;
  readonly leaveTo: () => void;
  readonly press: () => void;
  /** Asked before words go that may have gone already; null while nothing is. */
  readonly question: {
    readonly to: string;
    readonly confirm: () => void;
    readonly cancel: () => void;
  } | null;
}

const noScopes: readonly string[] = [];

/** Where the fix is for what stops a text. */
function placeOf(block: SendBlock): FocusTarget {
  switch (block.why) {
    case 'choose-number':
    case 'verdict':
      return 'from';
    case 'recipient':
    case 'recipient-empty':
      return 'to';
    case 'text-empty':
    case 'too-long':
      return 'message';
    case 'files':
      return 'attach';
  }
}

/** Everything the send pane knows: what is written, whether it may go, and what a press of Send does. */
export function useSendPane(): SendPaneModel {
  const { t } = useTranslation();
  const services = useServices();
  const { store, formats } = services;
  const bringBackWords = useEarlierWords();
  const sender = useSender();
  const to = useAppState((state) => state.to);
  const text = useAppState((state) => state.text);
  const audience = useAppState((state) => state.audience);
  const files = useAppState((state) => state.files);
  const missingScopes = useAppState(({ truth }) =>
    truth?.session.phase === 'signed-in' ? truth.session.missingScopes : noScopes,
  );
  const roleMayText = useAppState(({ truth }) => truth?.roleMayText ?? null);
  const connection = useConnection();
  const sending = useSendingState();
  const homeCountry = useHomeCountry();
  const now = useNowUntil(connection.waitUntil, 500);
  // What was typed when the errors began to be shown; a new recipient starts without them.
  const [toLeft, setToLeft] = useState(false);
  // The draft that the question is about: another one that comes into the pane meanwhile was not asked about.
  const [askedAbout, setAskedAbout] = useState<string | null>(null);
  const draftId = useAppState((state) => state.draftId);

  const { plan } = formats;
  const from = sender?.number.e164 ?? null;
  const recipients = useMemo(
    () => readPeople(to, { plan, homeCountry, from }),
    [to, plan, homeCountry, from],
  );
  const paneFacts = useMemo(
    () => ({ recipients, audience, files, plan }),
    [recipients, audience, files, plan],
  );
  const measure = useMemo(() => measureText(text), [text]);
  const facts = {
    ...paneFacts,
    sender,
    connection,
    missingScopes,
    roleMayText,
    now,
  };
  const verdict = textVerdict(facts);
  const readiness = sendReadiness({ ...facts, text, measure, sending });

  const press = (isConfirmed = false): void => {
    if (store.getState().sending) return;
    if (readiness.kind === 'blocked') {
      setToLeft(true);
      focusTarget(placeOf(readiness.block));
      return;
    }
    if (store.getState().mayHaveGone && !isConfirmed) {
      setAskedAbout(store.getState().draftId);
      return;
    }
    const { view, send } = store.getState();
    const { number } = readiness.sender;
    const sends = textsFor({ people: recipients.people, audience, text });
    void send(number.id, sends).then((outcome) => {
      if (outcome === 'under-way') return;
      if (typeof outcome === 'object') {
        // Where the words went from nobody looks any more, so it is said here.
        if (!outcome.isInPane) {
          const words = `${errorSentence(outcome.refused, t)} ${t('compose.keptInDrafts')}`;
          store.getState().showToast(words, { tone: 'fail' });
        }
        return;
      }
      setToLeft(false);
      const isStillHere = store.getState().view === view;
      const [only] = sends;
      if (!isStillHere || sends.length !== 1 || only === undefined) return;
      const isInPane = document.activeElement?.matches('form.composer *') === true;
      renderNow(() => openConversation(services, conversationKey(number.e164, only.to)));
      if (isInPane) focusTarget('message');
    });
  };

  return {
    sender,
    recipients,
    facts: paneFacts,
    measure,
    verdict,
    readiness,
    showToError: toLeft,
    leaveTo: () => {
      setToLeft(to.trim() !== '');
      if (
        from !== null &&
        recipients.problem === null &&
        (recipients.people.length === 1 || audience === 'group')
      ) {
        bringBackWords({ from, to: recipients.people });
      }
    },
    press: () => press(),
    question:
      askedAbout !== null && askedAbout === draftId
        ? {
            to: formats.phones(recipients.people, homeCountry),
            confirm: () => {
              setAskedAbout(null);
              press(true);
            },
            cancel: () => setAskedAbout(null),
          }
        : null,
  };
}
