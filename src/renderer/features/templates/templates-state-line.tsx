import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatesView } from '#contract/template-channels.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useConnection } from '../../use-truth.ts';
import { templatesStateWords } from './templates-state-words.ts';

/** When RingCentral last answered, or why it did not, and the button that asks again. */
export function TemplatesStateLine({ view }: { readonly view: TemplatesView | null }): ReactElement {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const { online } = useConnection();
  const now = useNow(60_000);
  // Only what somebody asked for is announced.
  const [isAsked, setAsked] = useState(false);
  const isBusy = view?.refreshing ?? true;
  return (
    <div className="templates__state">
      <span className="templates__state-words" role={isAsked ? 'status' : undefined}>
        {templatesStateWords(view, { t, formats, now, online })}
      </span>
      <IconButton
        icon="retry"
        iconSize={14}
        label={t('templates.checkAgain')}
        size="sm"
        isBusy={isBusy}
        onClick={() => {
          setAsked(true);
          if (!isBusy) void ask(bridge, 'templates:refresh', null);
        }}
      />
    </div>
  );
}
