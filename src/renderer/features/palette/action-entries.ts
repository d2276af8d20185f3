import type { TFunction } from 'i18next';
import { ask } from '../../api.ts';
import type { AppServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import type { IconName } from '../../ui/icon.tsx';
import { renderNow } from '../../ui/render-now.ts';
import { startSignOut } from '../account/start-sign-out.ts';
import type { ShortcutId } from '../shortcuts/shortcut-table.ts';
import type { WindowActions } from '../shortcuts/window-actions.ts';
import type { Report } from '../shell/use-report.ts';
import { openTemplates } from '../templates/open-templates.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** What the palette needs to do things and to say that they are done. */
export interface ActionTools {
  readonly services: AppServices;
  readonly actions: WindowActions;
  readonly report: Report;
  readonly t: TFunction;
  readonly isPaused: boolean;
  readonly isDemo: boolean;
}

type ActionId =
  | 'new-text'
  | 'find'
  | 'outbox'
  | 'all'
  | 'settings'
  | 'templates'
  | 'pause'
  | 'resume'
  | 'check-texts'
  | 'check-numbers'
  | 'shortcuts'
  | 'copy-diagnostics'
  | 'sign-out'
  | 'leave-demo';

/** Everything that can be done from the palette. Nothing here is lost without a question of its own. */
export function actionEntries(tools: ActionTools): readonly PaletteEntry[] {
  const { services, actions, report, t, isPaused, isDemo } = tools;
  const { bridge } = services;
  const entry = (
    id: ActionId,
    icon: IconName,
    shortcut: ShortcutId | null,
    run: () => void,
  ): PaletteEntry => ({
    id: `action-${id}`,
    group: 'actions',
    sign: { kind: 'icon', icon },
    name: t(`palette.actions.${id}`),
    note: '',
    shortcut,
    run,
  });
  const order = async (call: Promise<Parameters<Report['done']>[0]>, words?: string): Promise<void> => {
    report.done(await call, words);
  };

  return [
    entry('new-text', 'compose', 'new-text', () => actions['new-text'](0)),
    entry('find', 'search', 'find', () => actions.find(0)),
    entry('outbox', 'outbox', 'outbox', () => actions.outbox(0)),
    entry('all', 'inbox', null, () => {
      renderNow(services.store.getState().showAll);
      focusTarget('findText');
    }),
    entry('settings', 'settings', 'settings', () => actions.settings(0)),
    entry('templates', 'template', null, () => openTemplates(services.store)),
    isPaused
      ? entry('resume', 'resume', null, () => void order(ask(bridge, 'outbox:resume', null)))
      : entry('pause', 'pause', null, () => void order(ask(bridge, 'outbox:pause', null))),
    entry('check-texts', 'retry', null, () => {
      void order(ask(bridge, 'messages:sync', null), t('palette.checkedTexts'));
    }),
    entry('check-numbers', 'retry', null, () => void order(ask(bridge, 'numbers:refresh', null))),
    entry('shortcuts', 'keyboard', 'sheet', () => actions.sheet(0)),
    entry('copy-diagnostics', 'copy', null, () => {
      void order(ask(bridge, 'app:copy-diagnostics', null), t('settings.data.copied'));
    }),
    isDemo
      ? entry('leave-demo', 'sign-out', null, () => void order(ask(bridge, 'demo:leave', null)))
      : entry('sign-out', 'sign-out', null, () => {
          void startSignOut(services, t);
        }),
  ];
}
