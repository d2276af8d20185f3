import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptedFiles } from '#domain/outbox/file-rules.ts';
import { focusTargets } from '../../../ui/focus-target.ts';
import { chosenFiles } from './given-files.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { Attaching } from './use-attaching.ts';

/** Opens the system's file dialog. Where the number cannot send pictures it stays reachable and says so. */
export function AttachButton({ attaching }: { readonly attaching: Attaching }): ReactElement {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const label = attaching.isPossible ? t('compose.files.attach') : t('compose.files.cannotAttach');
  return (
    <>
      <IconButton
        icon="attach"
        label={label}
        id={focusTargets.attach}
        title={attaching.isPossible ? t('compose.files.attachShortcut') : label}
        aria-disabled={!attaching.isPossible}
        onClick={() => {
          if (attaching.isPossible) input.current?.click();
          else attaching.refuse();
        }}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        accept={acceptedFiles}
        onChange={(event) => {
          attaching.add(chosenFiles(event.target.files));
          // The same file may be chosen again after it was taken out.
          event.target.value = '';
        }}
      />
    </>
  );
}
