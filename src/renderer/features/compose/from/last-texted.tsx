import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '#contract/message-view.ts';
import { ask } from '../../../api.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { nameOf } from '../../numbers/number-words.ts';
import type { WhoWords } from '../send/send-words.ts';

interface LastTextedProps {
  /** E.164. */
  readonly person: string;
  readonly who: WhoWords['who'];
}

/** From which of the user's numbers the last text with this person came or went, where it is known here. */
export function LastTexted({ person, who }: LastTextedProps): ReactElement | null {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const now = useNow(null);
  const [found, setFound] = useState<{
    readonly person: string;
    readonly last: ConversationView | null;
  } | null>(null);

  useEffect(() => {
    let isWanted = true;
    void ask(bridge, 'conversations:last-with', { person }).then((answer) => {
      if (isWanted && answer.ok) setFound({ person, last: answer.value });
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, person]);

  const last = found?.person === person ? found.last : null;
  const number = useAppState(
    ({ listings }) => listings.find((listing) => listing.number.e164 === last?.number) ?? null,
  );
  if (last === null || number === null) return null;
  const { direction, createdAt } = last.newest;
  const words = t(direction === 'inbound' ? 'compose.menu.theyTexted' : 'compose.menu.youTexted', {
    who: who(person),
    number: nameOf(number, t),
    time: formats.moment(createdAt, now),
  });
  return (
    <span className="chip" title={words}>
      <Icon name="note" size={14} />
      <span className="truncate">{words}</span>
    </span>
  );
}
