import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { measureText, type TextMeasure } from '#domain/sms-text.ts';
import type { ReadRecipient } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { focusTarget, type FocusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { useNowUntil } from '../../ui/use-now.ts';
import { useConnection, useHomeCountry, usePerson, useSendingState } from '../../use-truth.ts';
import { useAskConsents } from '../consents/use-ask-consents.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { useSender } from '../numbers/use-sender.ts';
import { errorSentence } from '../shell/error-words.ts';
import { useEarlierWords } from './use-earlier-words.ts';
import { readPeople, type ReadPeople } from './read-recipients.ts';
import {
  sendReadiness,
  textVerdict,
  type PaneFacts,
  type SendBlock,
  type SendReadiness,
} from './send-readiness.ts';
import type { WhoWords } from './send-words.ts';
import { useFirstText, type FirstText } from './first-text/use-first-text.ts';
import { textsFor } from './texts-for.ts';
import { useNames } from './recipients/use-names.ts';

/** Whom a name is looked for: the number, and what was typed with it. */
type Named = Pick<ReadRecipient, 'e164' | 'name'>;

export interface SendPaneModel {
  readonly sender: NumberListing | null;
  readonly recipients: ReadPeople;
  /** How what is typed in To is read. */
  readonly rules: RecipientRules;
  /** What a recipient is called; null where nobody knows. */
  readonly nameOf: (person: Named) => string | null;
  /** How many texts a press of Send makes. */
  readonly textCount: number;
  /** How a recipient is called in a sentence. */
  readonly whoWords: WhoWords;
  /** What the From menu judges each number with. */
  readonly facts: PaneFacts;
  readonly measure: TextMeasure;
  /** About number, person and text together; null without a number. */
  readonly verdict: Verdict | null;
  readonly readiness: SendReadiness;
  /** Send was pressed in vain with what stands in To: its errors are shown. */
  readonly showToError: boolean;
  readonly leaveTo: () => void;
  readonly press: () => void;
  /** Asked before a first text from a shared number to somebody new; null while it is not. */
  readonly firstText: FirstText | null;
  /** Asked before words go that may have gone already; null while nothing is. */
  readonly question: {
    readonly to: string;
    readonly confirm: () => void;
    readonly cancel: () => void;
  } | null;
}

const noScopes: readonly string[] = [];
/** Milliseconds within which a chosen time that is over is seen to be. */
const timeMoves = 5000;

/** Where the fix is for what stops a text. */
function placeOf(block: SendBlock): FocusTarget {
  switch (block.why) {
    case 'choose-number':
      return 'from';
    case 'verdict':
      // Another number is no way round an opt-out.
      return block.verdict.reason === 'opted-out' ? 'to' : 'from';
    case 'recipient':
    case 'recipient-empty':
    case 'group-too-large':
      return 'to';
    case 'text-empty':
    case 'field':
    case 'too-long':
      return 'message';
    case 'files':
      return 'attach';
    case 'time-over':
      return 'later';
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
  const sendAt = useAppState((state) => state.sendAt);
  const now = useNowUntil(connection.waitUntil, 500, sendAt === null ? null : timeMoves);
  // What stood in To when Send was pressed in vain; another recipient starts without errors.
  const [deniedTo, setDeniedTo] = useState<string | null>(null);
  // The draft that the question is about: another one that comes into the pane meanwhile was not asked about.
  const [askedAbout, setAskedAbout] = useState<string | null>(null);
  const draftId = useAppState((state) => state.draftId);

  const { plan } = formats;
  const from = sender?.number.e164 ?? null;
  const rules = useMemo(() => ({ plan, homeCountry, from }), [plan, homeCountry, from]);
  const recipients = useMemo(() => readPeople(to, rules), [to, rules]);
  const names = useNames(recipients.people);
  const me = usePerson()?.name ?? null;
  const nameOf = useCallback(
    ({ e164, name }: Named): string | null => (e164 === null ? null : (names.get(e164) ?? name)),
    [names],
  );
  const consents = useAppState((state) => state.consents);
  const isAnswer = useAppState(({ answering }) => answering !== null);
  useAskConsents(from, recipients.people, !isAnswer);
  const paneFacts = useMemo(
    () => ({ recipients, audience, files, plan, consents }),
    [recipients, audience, files, plan, consents],
  );
  const { texts, missing } = useMemo(() => {
    const typed = new Map(recipients.lines.map(({ e164, name }) => [e164, name]));
    return textsFor({
      people: recipients.people,
      audience,
      text,
      nameOf: (e164) => nameOf({ e164, name: typed.get(e164) ?? null }),
      from,
      me,
      homeCountry,
      plan,
    });
  }, [recipients, audience, text, nameOf, from, me, homeCountry, plan]);
  const longest = texts.reduce((most, filled) => (filled.text.length > most.length ? filled.text : most), '');
  const measured = longest === '' ? text : longest;
  const measure = useMemo(() => measureText(measured), [measured]);
  const facts = {
    ...paneFacts,
    sender,
    connection,
    missingScopes,
    roleMayText,
    now,
  };
  const verdict = textVerdict(facts);
  const firstText = useFirstText();
  // What is typed while main is asked belongs to the text as well.
  const latestPress = useRef<(isConfirmed: boolean, isKnown: boolean) => void>(() => undefined);
  const readiness = sendReadiness({ ...facts, text, measure, missing, sendAt, sending });

  const press = (isConfirmed = false, isKnown = false): void => {
    if (store.getState().sending) return;
    if (readiness.kind === 'blocked') {
      setDeniedTo(store.getState().to);
      focusTarget(placeOf(readiness.block));
      return;
    }
    if (store.getState().mayHaveGone && !isConfirmed) {
      setAskedAbout(store.getState().draftId);
      return;
    }
    if (!isKnown && firstText.guards(readiness.sender)) {
      firstText.ask(readiness.sender, texts, () => latestPress.current(isConfirmed, true));
      return;
    }
    const { view, send } = store.getState();
    const { number } = readiness.sender;
    const sends = texts;
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
      setDeniedTo(null);
      const isStillHere = store.getState().view === view;
      const [only] = sends;
      if (!isStillHere || only === undefined) return;
      const isInPane = document.activeElement?.matches('form.composer *') === true;
      // Each has a conversation of its own, so where all of them are together is where their way is seen.
      if (sends.length > 1) {
        renderNow(() => store.getState().showOutbox());
        if (isInPane) focusTarget('outbox');
        return;
      }
      renderNow(() => openConversation(services, conversationKey(number.e164, only.to)));
      if (isInPane) focusTarget('message');
    });
  };

  useEffect(() => {
    latestPress.current = press;
  });

  return {
    sender,
    recipients,
    rules,
    nameOf,
    textCount: texts.length,
    whoWords: {
      who: (e164) => names.get(e164) ?? formats.phone(e164, homeCountry),
      country: (e164) => formats.country(plan.countryOf(e164) ?? ''),
    },
    facts: paneFacts,
    measure,
    verdict,
    readiness,
    showToError: deniedTo === to,
    leaveTo: () => {
      if (
        from !== null &&
        recipients.problem === null &&
        (recipients.people.length === 1 || audience === 'group')
      ) {
        bringBackWords({ from, to: recipients.people });
      }
    },
    press: () => press(),
    firstText: firstText.question,
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
