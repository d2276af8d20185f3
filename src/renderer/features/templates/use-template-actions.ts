import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownUseCase } from '#domain/registration.ts';
import type { Template } from '#domain/templates/template.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { errorSentence } from '../shell/error-words.ts';

export interface TemplateActions {
  readonly edit: (template: Template) => void;
  /** By so many places. */
  readonly move: (template: Template, by: number) => void;
  readonly tag: (template: Template, useCase: KnownUseCase | null) => void;
  readonly askToDelete: (template: Template) => void;
}

export interface TemplateNews {
  readonly words: string;
  readonly tone: 'ready' | 'fail';
}

interface TemplateActionsModel extends TemplateActions {
  /** What became of the last action; null before the first. */
  readonly news: TemplateNews | null;
  readonly tell: (words: string) => void;
  /** The one that is about to be deleted, until the question is answered. */
  readonly doomed: Template | null;
  readonly keep: () => void;
  /** True when it is gone. */
  readonly deleteDoomed: () => Promise<boolean>;
}

/** What can be done with the templates of the list, and how it ended. */
export function useTemplateActions(edit: (template: Template) => void, own: number): TemplateActionsModel {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const [news, setNews] = useState<TemplateNews | null>(null);
  const [doomed, setDoomed] = useState<Template | null>(null);

  const report = (answer: Awaited<ReturnType<typeof ask>>, words: string | null): boolean => {
    if (!answer.ok) {
      const offline = answer.error.code === 'offline';
      setNews({
        words: offline ? t('templates.needsConnection') : errorSentence(answer.error, t),
        tone: 'fail',
      });
    } else setNews(words === null ? null : { words, tone: 'ready' });
    return answer.ok;
  };

  return {
    news,
    tell: (words) => setNews({ words, tone: 'ready' }),
    doomed,
    edit,
    move: ({ id, name, position }, by) => {
      const to = position + by;
      void ask(bridge, 'templates:move', { id, position: to }).then((answer) =>
        report(answer, t('templates.moved', { name, place: to + 1, of: own })),
      );
    },
    tag: ({ id }, useCase) => {
      void ask(bridge, 'templates:tag', { id, useCase }).then((answer) => report(answer, null));
    },
    askToDelete: setDoomed,
    keep: () => setDoomed(null),
    deleteDoomed: async () => {
      if (doomed === null) return false;
      const { id, name } = doomed;
      setDoomed(null);
      return report(await ask(bridge, 'templates:delete', { id }), t('templates.deleted', { name }));
    },
  };
}
