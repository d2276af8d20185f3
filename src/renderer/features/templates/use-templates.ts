import { useEffect, useState } from 'react';
import type { TemplatesView } from '#contract/template-channels.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';

/** The templates that main has, asked for again whenever they changed; null until the first answer. */
export function useTemplates(): TemplatesView | null {
  const { bridge } = useServices();
  const version = useAppState(({ truth }) => truth?.templatesVersion ?? 0);
  const [view, setView] = useState<TemplatesView | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask(bridge, 'templates:list', null).then((answer) => {
      if (isCurrent && answer.ok) setView(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, version]);
  return view;
}
