import { useMemo } from 'react';
import { encodingCost, type EncodingCost } from '#domain/text/plain-text.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { TextMeasure } from '#domain/sms-text.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useNowUntil } from '../../ui/use-now.ts';
import { useConnection, useSendingState } from '../../use-truth.ts';
import { useSender } from '../numbers/use-sender.ts';
import { sendReadiness, textVerdict, type PaneFacts, type SendReadiness } from './send/send-readiness.ts';
import { useEarlierWords } from './drafts/use-earlier-words.ts';
import { usePress, type Press } from './send/use-press.ts';
import { useRecipients, type PaneRecipients } from './recipients/use-recipients.ts';
import { useTexts } from './send/use-texts.ts';

export interface SendPaneModel extends PaneRecipients, Press {
  readonly sender: NumberListing | null;
  /** How many texts a press of Send makes. */
  readonly textCount: number;
  /** What the From menu judges each number with. */
  readonly facts: PaneFacts;
  readonly measure: TextMeasure;
  /** What the odd characters of the message cost; null where they cost nothing. */
  readonly cost: EncodingCost | null;
  /** About number, person and text together; null without a number. */
  readonly verdict: Verdict | null;
  readonly readiness: SendReadiness;
  readonly leaveTo: () => void;
}

const noScopes: readonly string[] = [];
/** Milliseconds within which a chosen time that is over is seen to be. */
const timeMoves = 5000;

/** Everything the send pane knows: what is written, whether it may go, and what a press of Send does. */
export function useSendPane(): SendPaneModel {
  const { plan } = useServices().formats;
  const bringBackWords = useEarlierWords();
  const sender = useSender();
  const from = sender?.number.e164 ?? null;
  const text = useAppState((state) => state.text);
  const audience = useAppState((state) => state.audience);
  const files = useAppState((state) => state.files);
  const sendAt = useAppState((state) => state.sendAt);
  const consents = useAppState((state) => state.consents);
  const missingScopes = useAppState(({ truth }) =>
    truth?.session.phase === 'signed-in' ? truth.session.missingScopes : noScopes,
  );
  const roleMayText = useAppState(({ truth }) => truth?.roleMayText ?? null);
  const connection = useConnection();
  const sending = useSendingState();
  const now = useNowUntil(connection.waitUntil, 500, sendAt === null ? null : timeMoves);

  const people = useRecipients(from);
  const { recipients } = people;
  const { texts, missing, measure } = useTexts(people);
  const cost = useMemo(() => encodingCost(text), [text]);
  const paneFacts = useMemo(
    () => ({ recipients, audience, files, plan, consents }),
    [recipients, audience, files, plan, consents],
  );
  const facts = { ...paneFacts, sender, connection, missingScopes, roleMayText, now };
  const readiness = sendReadiness({ ...facts, text, measure, missing, sendAt, sending });

  return {
    ...people,
    ...usePress(readiness, texts),
    sender,
    textCount: texts.length,
    facts: paneFacts,
    measure,
    cost,
    verdict: textVerdict(facts),
    readiness,
    leaveTo: () => {
      const isOne = recipients.people.length === 1 || audience === 'group';
      if (from !== null && recipients.problem === null && isOne) {
        bringBackWords({ from, to: recipients.people });
      }
    },
  };
}
