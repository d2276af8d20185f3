import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { focusTargets } from '../../ui/focus-target.ts';
import { useOpenForTurn } from '../compose/use-open-for-turn.ts';
import { AboveSendBar } from './above-send-bar.tsx';
import { caretToEnd } from './caret-to-end.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TemplateMenu } from './template-menu.tsx';

interface TemplateButtonProps {
  readonly sender: NumberListing | null;
  /** E.164 of everybody the text is for. */
  readonly people: readonly string[];
}

/** The button of the send bar that unfolds the templates. */
export function TemplateButton({ sender, people }: TemplateButtonProps): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useOpenForTurn();
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((): void => setOpen(false), [setOpen]);
  useEffect(() => caretToEnd(document.getElementById(focusTargets.message)), []);
  return (
    <>
      <IconButton
        icon="template"
        label={t('templates.insert')}
        ref={button}
        id={focusTargets.template}
        data-opens="templates"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <AboveSendBar opener={button}>
          <TemplateMenu sender={sender} people={people} onClose={close} />
        </AboveSendBar>
      ) : null}
    </>
  );
}
