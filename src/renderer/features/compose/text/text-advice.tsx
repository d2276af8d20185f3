import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { placeAfter, withPlain, type EncodingCost } from '#domain/text/plain-text.ts';
import { useServices } from '../../../app-context.tsx';
import { focusTargets } from '../../../ui/focus-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { OddSentence } from './odd-sentence.tsx';
import { oddWords, plainLabel } from './odd-words.ts';
import { putInField } from './put-in-field.ts';
import { SaidOnce } from './said-once.tsx';

/** Which character makes the text longer by whole segments, and a button that puts plain ones in (product.md 1, row 9). */
export function TextAdvice({ cost }: { readonly cost: EncodingCost | null }): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const words = cost === null ? null : oddWords(cost, t);

  const usePlain = (): void => {
    const replacements = cost?.replacements ?? [];
    const field = document.getElementById(focusTargets.message);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const { text, setText } = store.getState();
    const caret = [
      placeAfter(field.selectionStart, replacements),
      placeAfter(field.selectionEnd, replacements),
    ] as const;
    putInField(field, withPlain(text, replacements), caret, setText);
  };

  return (
    <>
      <SaidOnce words={words} />
      {cost === null || words === null ? null : (
        <p className="composer__advice">
          <Icon name="limited" size={14} />
          <OddSentence words={words} odd={cost.odd} />
          {cost.replacements === null ? null : (
            <button type="button" className="link" onClick={usePlain}>
              {plainLabel(cost, t)}
            </button>
          )}
        </p>
      )}
    </>
  );
}
