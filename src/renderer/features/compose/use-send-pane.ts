import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { readRecipient, type RecipientProblem } from '#domain/recipient.ts';
import type { Result } from '#domain/result.ts';
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
import { sendReadiness, textVerdict, type SendBlock, type SendReadiness } from './send-readiness.ts';

export interface SendPaneModel {
  readonly sender: NumberListing | null;
  readonly recipient: Result<string, RecipientProblem>;
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
  const recipient = useMemo(
    () => readRecipient(to, { plan, homeCountry, from }),
    [to, plan, homeCountry, from],
  );
  const measure = useMemo(() => measureText(text), [text]);
  const facts = { sender, recipient, connection, missingScopes, roleMayText, plan, now };
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
    const person = recipient.ok ? recipient.value : null;
    void send(number.id).then((outcome) => {
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
      if (!isStillHere || person === null) return;
      const isInPane = document.activeElement?.matches('form.composer *') === true;
      renderNow(() => openConversation(services, conversationKey(number.e164, [person])));
      if (isInPane) focusTarget('message');
    });
  };

  return {
    sender,
    recipient,
    measure,
    verdict,
    readiness,
    showToError: toLeft,
    leaveTo: () => {
      setToLeft(to.trim() !== '');
      if (from !== null && recipient.ok) bringBackWords({ from, to: recipient.value });
    },
    press: () => press(),
    question:
      askedAbout !== null && askedAbout === draftId
        ? {
            to: recipient.ok ? formats.phone(recipient.value, homeCountry) : to,
            confirm: () => {
              setAskedAbout(null);
              press(true);
            },
            cancel: () => setAskedAbout(null),
          }
        : null,
  };
}
