import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '#domain/templates/template.ts';
import { useServices } from '../../app-context.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { renderNow } from '../../ui/render-now.ts';
import { EditTemplate } from './edit-template.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TemplatesList, newTemplateId } from './templates-list.tsx';
import { TemplatesStateLine } from './templates-state-line.tsx';
import { rowButtonId } from './template-row.tsx';
import { useTemplateActions } from './use-template-actions.ts';
import { useTemplates } from './use-templates.ts';

/** A template that is being changed, or a new one. */
type Editing = { readonly template: Template | null } | null;

/** Focuses a template, or the way to a new one; false when the template is not there. */
function focusRow(id: string | null): boolean {
  const row = id === null ? null : document.getElementById(rowButtonId(id, 'edit'));
  (row ?? document.getElementById(newTemplateId))?.focus();
  return row !== null;
}

/** Where templates are read, written, ordered and deleted, over the window. */
export function TemplatesDialog(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const view = useTemplates();
  const closeButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [editing, setEditing] = useState<Editing>(null);
  const [isLeaving, setLeaving] = useState<'list' | 'window' | null>(null);
  const isChanged = useRef(false);
  const own = view?.templates.filter(({ scope }) => scope === 'personal') ?? [];
  const actions = useTemplateActions((template) => setEditing({ template }), own.length);

  // What was moved or saved has the focus, as soon as main's list has it there.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const place = wanted.current === null ? null : document.getElementById(wanted.current);
    if (place === null) return;
    place.focus();
    wanted.current = null;
  }, [view]);

  const leave = (to: 'list' | 'window'): void => {
    const at = editing?.template?.id ?? null;
    isChanged.current = false;
    setLeaving(null);
    if (to === 'window') {
      store.getState().setOverlay(null);
      return;
    }
    renderNow(() => setEditing(null));
    focusRow(at);
  };
  const askToLeave = (to: 'list' | 'window'): void => {
    if (editing !== null && isChanged.current) setLeaving(to);
    else leave(to);
  };
  const deleteDoomed = async (): Promise<void> => {
    const { doomed } = actions;
    const index = own.findIndex((template) => template.id === doomed?.id);
    const next = own[index + 1] ?? own[index - 1];
    if (await actions.deleteDoomed()) focusRow(next?.id ?? null);
  };

  return (
    <ModalDialog
      className="shortcut-sheet templates"
      labelledBy={id}
      initialFocus={closeButton}
      onClose={() => askToLeave('window')}
    >
      <header className="shortcut-sheet__head">
        {editing === null ? null : (
          <IconButton icon="chevron-left" label={t('templates.back')} onClick={() => askToLeave('list')} />
        )}
        <h2 id={id}>{title()}</h2>
        <IconButton
          icon="close"
          label={t('templates.close')}
          ref={closeButton}
          className="push"
          onClick={() => askToLeave('window')}
        />
      </header>
      {editing === null ? (
        <div className="templates__body">
          <p className="templates__lead">{t('templates.lead')}</p>
          <TemplatesStateLine view={view} />
          <p className="templates__news" role="status" data-tone={actions.news?.tone}>
            {actions.news?.words ?? ''}
          </p>
          {view === null ? null : (
            <TemplatesList
              view={view}
              actions={{
                ...actions,
                move: (template, by) => {
                  wanted.current = rowButtonId(template.id, by < 0 ? 'up' : 'down');
                  actions.move(template, by);
                },
              }}
              onNew={() => setEditing({ template: null })}
            />
          )}
        </div>
      ) : (
        <EditTemplate
          key={editing.template?.id ?? 'new'}
          template={editing.template}
          onChanged={(changed) => {
            isChanged.current = changed;
          }}
          onSaved={(template) => {
            isChanged.current = false;
            actions.tell(t('templates.saved', { name: template.name }));
            renderNow(() => setEditing(null));
            if (!focusRow(template.id)) wanted.current = rowButtonId(template.id, 'edit');
          }}
          onCancel={() => askToLeave('list')}
        />
      )}
      {actions.doomed === null ? null : (
        <ConfirmDialog
          title={t('templates.delete.title', { name: actions.doomed.name })}
          text={t('templates.delete.text')}
          confirmLabel={t('templates.delete.confirm')}
          cancelLabel={t('templates.delete.cancel')}
          onConfirm={() => void deleteDoomed()}
          onCancel={actions.keep}
        />
      )}
      {isLeaving === null ? null : (
        <ConfirmDialog
          title={t('templates.discard.title')}
          text={t('templates.discard.text')}
          confirmLabel={t('templates.discard.confirm')}
          cancelLabel={t('templates.discard.cancel')}
          onConfirm={() => leave(isLeaving)}
          onCancel={() => setLeaving(null)}
        />
      )}
    </ModalDialog>
  );

  function title(): string {
    if (editing === null) return t('templates.title');
    return editing.template === null ? t('templates.newTitle') : t('templates.editTitle');
  }
}
