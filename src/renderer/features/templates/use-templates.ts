import { useEffect, useState } from 'react';
import type { TemplatesView } from '#contract/template-channels.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { ownerKey } from '../../store/owner-key.ts';

/** The templates that main has, asked for again whenever they changed; null until the first answer for this person. */
export function useTemplates(): TemplatesView | null {
  const { bridge } = useServices();
  const version = useAppState(({ truth }) => truth?.templatesVersion ?? 0);
  const owner = useAppState(({ truth }) => ownerKey(truth));
  const [read, setRead] = useState<{ readonly owner: string | null; readonly view: TemplatesView } | null>(
    null,
  );
  useEffect(() => {
    let isCurrent = true;
    void ask(bridge, 'templates:list', null).then((answer) => {
      if (isCurrent && answer.ok) setRead({ owner, view: answer.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, owner, version]);
  return read !== null && read.owner === owner ? read.view : null;
}
