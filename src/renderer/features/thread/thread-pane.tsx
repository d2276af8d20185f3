import { useEffect, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { partiesOf } from '#domain/messages/conversation.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import type { ConversationPlace } from '../../store/app-state.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { useHomeCountry } from '../../use-truth.ts';
import { useNames } from '../compose/recipients/use-names.ts';
import { SendPane } from '../compose/send-pane.tsx';
import { peopleWords } from '../conversations/people-words.ts';
import { OptOutsHere } from '../consents/opt-outs-here.tsx';
import { ContentNotices } from '../shell/content-notices.tsx';
import { FindBar } from './find-bar.tsx';
import { leaveConversation } from './leave-conversation.ts';
import { ThreadBody } from './thread-body.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { useThreadFind } from './use-thread-find.ts';

const nobody: readonly string[] = [];

/** One conversation with its send pane. Escape leads back to the list. */
export function ThreadPane({ place }: { readonly place: ConversationPlace }): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const homeCountry = useHomeCountry();
  const { key, at } = place;
  const { number, people } = useMemo(() => partiesOf(key), [key]);
  const known = useAppState(
    ({ thread, conversations }) =>
      (thread.key === key ? thread.conversation : null) ??
      conversations.rows.find((row) => row.key === key) ??
      null,
  );
  const listing = useAppState(({ listings }) => listings.find((each) => each.number.e164 === number) ?? null);
  const name = known?.name ?? null;
  const names = useNames(people.length > 1 ? people : nobody);
  const who = peopleWords({ people, name }, formats, homeCountry, names);
  const isSeveral = people.length > 1;
  const find = useThreadFind(key);

  // In a narrow window the row that was chosen is gone.
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    const isHidden = activeElement instanceof HTMLElement && activeElement.getClientRects().length === 0;
    if (isLost || isHidden) focusTarget('conversation');
  }, [key]);

  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // A picture or a question that lies over it is what Escape closes.
      if (document.querySelector('dialog[open]') !== null) return;
      if (document.activeElement?.matches('.pane--content, .pane--content *') !== true) return;
      leaveConversation(store);
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [store]);

  return (
    <main className="pane pane--content" aria-label={t('thread.title', { who })}>
      <ThreadHeader
        conversation={key}
        number={number}
        people={people}
        name={name}
        who={who}
        listing={listing}
        isFinding={find.isOpen}
        onFind={find.isOpen ? find.close : find.open}
      />
      {find.isOpen ? <FindBar conversation={key} onHit={find.setHit} onClose={find.close} /> : null}
      <ContentNotices />
      <OptOutsHere key={`consents ${key}`} number={number} listing={listing} people={people} name={name} />
      <ThreadBody
        key={key}
        conversation={key}
        at={at}
        isFinding={find.isOpen}
        hit={find.hit}
        who={who}
        isSeveral={isSeveral}
        group={listing?.ownership.group ?? 'other'}
      />
      <SendPane who={who} />
    </main>
  );
}
