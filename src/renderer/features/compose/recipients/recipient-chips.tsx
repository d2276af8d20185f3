import { useState, type ReactElement } from 'react';
import { mostLines, type ReadRecipient } from '#domain/recipients/read-recipients.ts';
import { useAppState } from '../../../app-context.tsx';
import { renderNow } from '../../../ui/render-now.ts';
import { useHomeCountry } from '../../../use-truth.ts';
import type { SendPaneModel } from '../use-send-pane.ts';
import { drawnChips } from './drawn-chips.ts';
import { MoreChip } from './more-chip.tsx';
import { RecipientChip } from './recipient-chip.tsx';
import type { ToFieldModel } from './use-to-field.ts';

interface RecipientChipsProps {
  readonly field: Pick<ToFieldModel, 'chips' | 'edit' | 'remove' | 'focusChip'>;
  readonly nameOf: SendPaneModel['nameOf'];
}

/** The recipients. Of thousands those are drawn that may be texted at once, and the last ones; the others on demand. */
export function RecipientChips({ field, nameOf }: RecipientChipsProps): ReactElement {
  const { chips, edit, remove, focusChip } = field;
  const homeCountry = useHomeCountry();
  const turn = useAppState((state) => state.turn);
  const [asked, setAsked] = useState({ turn, more: 0 });
  const more = asked.turn === turn ? asked.more : 0;
  const { first, hidden, last } = drawnChips(chips, more);
  const lastPlace = first.length + hidden.length;

  const chip = (recipient: ReadRecipient, place: number): ReactElement => (
    <RecipientChip
      key={`${recipient.index} ${recipient.typed}`}
      recipient={recipient}
      name={nameOf(recipient)}
      homeCountry={homeCountry}
      place={place}
      edit={edit}
      remove={remove}
      focusChip={focusChip}
    />
  );

  const drawn = first.map(chip);
  if (hidden.length > 0) {
    drawn.push(
      <MoreChip
        key="more"
        hidden={hidden}
        neighbours={{ left: first.length - 1, right: lastPlace }}
        show={() => {
          renderNow(() => setAsked({ turn, more: more + mostLines }));
          focusChip(first.length);
        }}
        focusChip={focusChip}
      />,
    );
  }
  return <>{[...drawn, ...last.map((recipient, place) => chip(recipient, lastPlace + place))]}</>;
}
