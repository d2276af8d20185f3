import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { isUseUnregistered } from '#domain/templates/use-reminder.ts';
import { useAppState } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { nameOf } from '../numbers/number-words.ts';
import { nameOfUseCase, namedUses } from '../numbers/registration-words.ts';

/**
 * The quiet line above the send bar when words from a template that is marked as marketing stand in a text from a number
 * that is not registered for it. A reminder, never a judge (product.md 1, row 7).
 */
export function TemplateAdvice({ sender }: { readonly sender: NumberListing }): ReactElement | null {
  const { t } = useTranslation();
  const use = useAppState(({ insertedUse, draftId, text }) =>
    insertedUse !== null && insertedUse.draftId === draftId && text.trim() !== ''
      ? insertedUse.useCase
      : null,
  );
  if (use === null || !isUseUnregistered(use, sender.registration)) return null;
  return (
    <p className="composer__advice" role="status">
      <Icon name="tag" size={14} />
      <span>
        {t('templates.reminder', {
          use: nameOfUseCase(use, t),
          name: nameOf(sender, t),
          uses: namedUses(sender, t) ?? '',
        })}
      </span>
    </p>
  );
}
