import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { openTemplates } from '#renderer/features/templates/open-templates.ts';
import { renderNow } from '#renderer/ui/render-now.ts';
import { danaAtVirginia, renderConversation } from './support/conversations.ts';
import type { RenderedApp } from './support/render-app.tsx';
import {
  closing,
  offer,
  offline,
  reminder,
  templatesScene,
  type TemplatesScene,
} from './support/templates.ts';
import { morning, nora } from './support/truth.ts';

const dialog = (name = 'Templates'): HTMLElement => screen.getByRole('dialog', { name });
const press = (name: string | RegExp): void => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};
const own = (): readonly (string | undefined)[] =>
  within(screen.getByRole('region', { name: 'Yours' }))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('.template-row__name')?.textContent);
const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const write = (name: string, value: string): void =>
  void fireEvent.change(field(name), { target: { value } });
const news = (): readonly (string | null)[] =>
  within(dialog())
    .getAllByRole('status')
    .map((status) => status.textContent);
const saves = (scene: TemplatesScene): readonly unknown[] =>
  scene.bridge.asked.filter(({ channel }) => channel === 'templates:save').map(({ request }) => request);

async function openDialog(scene: TemplatesScene): Promise<RenderedApp> {
  const app = await renderConversation(scene.bridge, danaAtVirginia);
  renderNow(() => openTemplates(app.store));
  await app.settle();
  return app;
}

describe('the templates over the window', () => {
  it('are the person’s own and the company’s, with how many there may be', async () => {
    await openDialog(templatesScene());
    expect(own()).toEqual(['Reminder', 'Offer']);
    expect(within(screen.getByRole('region', { name: 'Yours' })).getByText('2 of 25')).toBeTruthy();
    const company = screen.getByRole('region', { name: 'Company' });
    expect(within(company).getByRole('listitem').textContent).toContain('We are closed.');
    expect(within(company).queryByRole('button')).toBeNull();
  });

  it('are written with fields at the caret, a counter and a use', async () => {
    const scene = templatesScene([]);
    const { settle } = await openDialog(scene);
    press('New template');
    expect(dialog('New template')).toBeTruthy();
    expect(document.activeElement).toBe(field('Name'));
    write('Name', ' Thanks ');
    write('Text', 'Thank you, !');
    expect(field('Text').getAttribute('aria-describedby')).toBeTruthy();
    expect(within(dialog('New template')).getByText('12 / 1,000')).toBeTruthy();
    field('Text').setSelectionRange(11, 11);
    press('Insert the field First name');
    expect(field('Text').value).toBe('Thank you, {first name}!');
    expect(document.activeElement).toBe(field('Text'));
    fireEvent.change(screen.getByRole('combobox', { name: 'What it is for' }), {
      target: { value: 'CustomerCare' },
    });
    press('Add template');
    await settle();
    expect(saves(scene)).toEqual([
      { id: null, name: 'Thanks', text: 'Thank you, {first name}!', useCase: 'CustomerCare' },
    ]);
    expect(own()).toEqual(['Thanks']);
    expect(news()).toContain('“Thanks” saved.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Thanks');
  });

  it('are changed', async () => {
    const scene = templatesScene();
    const { settle } = await openDialog(scene);
    press('Edit Reminder');
    expect(field('Text').value).toBe(reminder.text);
    write('Text', 'Shorter');
    press('Save template');
    await settle();
    expect(saves(scene)).toEqual([{ id: '1', name: 'Reminder', text: 'Shorter', useCase: null }]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Reminder');
  });

  it('need a name and words that can be sent, each said at its field', async () => {
    const scene = templatesScene([]);
    const { settle } = await openDialog(scene);
    press('New template');
    press('Add template');
    await settle();
    expect(screen.getByText('Give the template a name.').closest('[role="alert"]')).toBeTruthy();
    expect(document.activeElement).toBe(field('Name'));
    write('Name', 'Thanks');
    press('Add template');
    await settle();
    expect(screen.getByText('Write the text of the template.')).toBeTruthy();
    expect(document.activeElement).toBe(field('Text'));
    write('Text', 'x'.repeat(1002));
    expect(screen.getByText('2 characters too many')).toBeTruthy();
    press('Add template');
    await settle();
    expect(saves(scene)).toEqual([]);
    expect(field('Text').value).toHaveLength(1002);
  });

  const refusals = [
    ['offline', offline, /^RingCentral keeps the templates and cannot be reached/],
    [
      'without the permission',
      { ok: false, error: appError('scope-missing', { subject: 'EditExtensions' }) },
      /EditExtensions/,
    ],
    [
      'when there are as many as there may be',
      { ok: false, error: appError('template-limit', { subject: '25' }) },
      /^RingCentral keeps 25 templates/,
    ],
  ] as const;
  it.each(refusals)('are not saved %s: it is said, and the words stay', async (_when, answer, words) => {
    const scene = templatesScene([reminder], {}, { 'templates:save': () => answer });
    const { settle } = await openDialog(scene);
    press('New template');
    write('Name', 'Thanks');
    write('Text', 'Thank you');
    press('Add template');
    await settle();
    expect(screen.getByText(words).closest('[role="alert"]')).toBeTruthy();
    expect([field('Name').value, field('Text').value]).toEqual(['Thanks', 'Thank you']);
    press('Add template');
    await settle();
    expect(saves(scene)).toHaveLength(2);
  });

  it('are not left unsaved without a question', async () => {
    const { settle, store } = await openDialog(templatesScene());
    press('Edit Reminder');
    press('Back to the templates');
    expect(dialog()).toBeTruthy();
    press('Edit Reminder');
    write('Name', 'Other');
    press('Close templates');
    const question = screen.getByRole('alertdialog', { name: 'Leave without saving?' });
    fireEvent.click(within(question).getByRole('button', { name: 'Keep writing' }));
    expect(field('Name').value).toBe('Other');
    press('Cancel');
    fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
    await settle();
    expect(own()).toEqual(['Reminder', 'Offer']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Reminder');
    press('Close templates');
    expect(store.getState().overlay).toBeNull();
  });

  it('are put in order by buttons, which keep the focus', async () => {
    const scene = templatesScene([reminder, offer, { ...offer, id: '3', name: 'Third' }]);
    const { settle } = await openDialog(scene);
    press('Move Reminder down');
    await settle();
    expect(own()).toEqual(['Offer', 'Reminder', 'Third']);
    expect(news()).toContain('“Reminder” is now 2 of 3.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Reminder down');
    press('Move Reminder down');
    await settle();
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    press('Move Reminder down');
    press('Move Offer up');
    await settle();
    expect(own()).toEqual(['Offer', 'Third', 'Reminder']);
    expect(scene.bridge.asked.filter(({ channel }) => channel === 'templates:move')).toHaveLength(2);
  });

  it('are deleted after a question, with the focus on the next one', async () => {
    const scene = templatesScene();
    const { settle } = await openDialog(scene);
    press('Delete Reminder');
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(own()).toHaveLength(2);
    press('Delete Reminder');
    expect(screen.getByRole('alertdialog', { name: 'Delete “Reminder”?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await settle();
    expect(own()).toEqual(['Offer']);
    expect(news()).toContain('“Reminder” deleted.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Offer');
  });

  it('are not deleted offline, which is said', async () => {
    const { settle } = await openDialog(templatesScene(undefined, {}, { 'templates:delete': () => offline }));
    press('Delete Offer');
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await settle();
    expect(own()).toEqual(['Reminder', 'Offer']);
    expect(news().some((words) => words?.startsWith('Nothing was changed') === true)).toBe(true);
  });

  it('of the company get a use, and nothing else', async () => {
    const scene = templatesScene([closing]);
    const { settle } = await openDialog(scene);
    const use = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'What Closing is for' });
    fireEvent.change(use(), { target: { value: 'Marketing' } });
    await settle();
    expect(use().value).toBe('Marketing');
    fireEvent.change(use(), { target: { value: '' } });
    await settle();
    expect(
      scene.bridge.asked.filter(({ channel }) => channel === 'templates:tag').map(({ request }) => request),
    ).toEqual([
      { id: '9', useCase: 'Marketing' },
      { id: '9', useCase: null },
    ]);
  });

  it('that may not be changed say so, and keep their order', async () => {
    const scene = templatesScene();
    scene.view = {
      ...scene.view,
      mayEdit: false,
      knowsCompany: false,
      templates: scene.view.templates.slice(0, 2),
    };
    const { settle } = await openDialog(scene);
    expect(screen.getByText(/permission EditExtensions/)).toBeTruthy();
    expect(screen.getByText(/not allowed to read your company's templates/)).toBeTruthy();
    press('New template');
    press('Edit Reminder');
    press('Delete Reminder');
    expect(dialog()).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    press('Move Reminder down');
    await settle();
    expect(own()).toEqual(['Offer', 'Reminder']);
  });

  it('are asked for again, and say how old they are', async () => {
    const scene = templatesScene(
      undefined,
      {},
      {},
      { connection: { online: false, since: morning, waitUntil: null, serverAheadBy: 0 } },
    );
    const { settle } = await openDialog(scene);
    expect(within(dialog()).getByText(/^As of .+\. Fromline looks again/)).toBeTruthy();
    press('Check templates again');
    await settle();
    expect(scene.bridge.asked.some(({ channel }) => channel === 'templates:refresh')).toBe(true);
  });

  it('of one person are never shown to the next', async () => {
    const scene = templatesScene();
    const { settle } = await openDialog(scene);
    const person = { ...nora, extensionId: '999' };
    scene.view = { ...scene.view, templates: [] };
    const session = { phase: 'signed-in', person, missingScopes: [] } as const;
    act(() => scene.bridge.push({ type: 'session', session }));
    expect(screen.queryByText('Reminder')).toBeNull();
    await settle();
    expect(own()).toEqual([]);
  });

  it('are reached from the settings', async () => {
    const { settle, store } = await renderConversation(templatesScene().bridge, danaAtVirginia);
    renderNow(() => store.getState().showSettings());
    press('Edit templates');
    await settle();
    expect(own()).toEqual(['Reminder', 'Offer']);
  });

  it('are reached from the palette', async () => {
    const { settle, store } = await renderConversation(templatesScene().bridge, danaAtVirginia);
    renderNow(() => store.getState().setOverlay('palette'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'templates' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await settle();
    expect(own()).toEqual(['Reminder', 'Offer']);
  });
});
