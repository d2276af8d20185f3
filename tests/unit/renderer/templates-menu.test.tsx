import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { danaAtVirginia, renderConversation, virginia } from './support/conversations.ts';
import { good } from './support/fake-bridge.ts';
import { confirmed, everyKind, listingOf, site } from './support/listings.ts';
import type { RenderedApp } from './support/render-app.tsx';
import { closing, offer, reminder, templatesScene, type TemplatesScene } from './support/templates.ts';
import { morning } from './support/truth.ts';

const button = (): HTMLElement => screen.getByRole('button', { name: 'Insert a template' });
const menu = (): HTMLElement => screen.getByRole('dialog', { name: 'Insert a template' });
const find = (): HTMLElement => within(menu()).getByRole('combobox', { name: 'Find a template' });
const message = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Message' });
const key = (name: string): void => void fireEvent.keyDown(find(), { key: name });
const options = (): readonly (string | null)[] =>
  within(menu())
    .queryAllByRole('option')
    .map((option) => option.textContent);
const active = (): string | null =>
  document.getElementById(find().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;

async function openMenu(scene: TemplatesScene): Promise<RenderedApp> {
  const app = await renderConversation(scene.bridge, danaAtVirginia);
  fireEvent.click(button());
  await app.settle();
  return app;
}

describe('the templates of the send bar', () => {
  it('unfold by whose they are, with the focus in their search', async () => {
    await openMenu(templatesScene());
    expect(document.activeElement).toBe(find());
    expect(button().getAttribute('aria-expanded')).toBe('true');
    const groups = within(menu()).getAllByRole('group');
    expect(groups.map((group) => group.firstChild?.textContent)).toEqual(['Yours', 'Company']);
    expect(options()).toEqual([
      'Reminder, Hi Dana, see you tomorrow. Nora Lindqvist',
      'Offer, 20 % off today',
      'Closing, We are closed.',
    ]);
  });

  it('are found by name, words and use, and moved through by the arrow keys', async () => {
    await openMenu(templatesScene(undefined, { '9': { useCase: 'CustomerCare', place: null } }));
    key('ArrowDown');
    expect(active()).toMatch(/^Offer/);
    key('PageDown');
    expect(active()).toMatch(/^Closing/);
    key('ArrowUp');
    key('PageUp');
    expect(active()).toMatch(/^Reminder/);
    fireEvent.change(find(), { target: { value: 'OFF' } });
    expect(options()).toEqual(['Offer, 20 % off today']);
    fireEvent.change(find(), { target: { value: 'customer' } });
    expect(options()).toEqual(['Closing, Customer care, We are closed.']);
    fireEvent.change(find(), { target: { value: 'zzz' } });
    expect(options()).toEqual([]);
    expect(within(menu()).getByRole('status').textContent).toBe('No template matches “zzz”');
  });

  it('are put in at the caret, filled for the one person, with the focus back in Message', async () => {
    await openMenu(templatesScene());
    fireEvent.change(message(), { target: { value: 'Hello. Bye.' } });
    message().setSelectionRange(7, 7);
    find().focus();
    key('Enter');
    expect(message().value).toBe('Hello. Hi Dana, see you tomorrow. Nora LindqvistBye.');
    expect(document.activeElement).toBe(message());
    expect(message().selectionStart).toBe('Hello. Hi Dana, see you tomorrow. Nora Lindqvist'.length);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('take the place of what is selected, by click as well', async () => {
    await openMenu(templatesScene());
    fireEvent.change(message(), { target: { value: 'Old words' } });
    message().setSelectionRange(0, 9);
    fireEvent.click(within(menu()).getByRole('option', { name: /^Offer/ }));
    expect(message().value).toBe('20 % off today');
  });

  it('have the name that the address book has, before RingCentral’s', async () => {
    await openMenu(
      templatesScene(
        undefined,
        {},
        {
          'people:names': ({ numbers }) =>
            good(numbers.map((number) => ({ number, name: 'Whitfield, Dee' }))),
        },
      ),
    );
    expect(options()[0]).toContain('Hi Dee,');
  });

  it('keep a field whose value nobody knows', async () => {
    const scene = templatesScene([{ ...reminder, text: '{first name}: {my number}' }]);
    const app = await openMenu(scene);
    await app.settle();
    key('Escape');
    act(() => app.store.setState({ conversations: { ...app.store.getState().conversations, rows: [] } }));
    fireEvent.click(button());
    await app.settle();
    key('Enter');
    expect(message().value).toBe('{first name}: (571) 555-0123');
  });

  it('close on Escape with the focus on their button and nothing put in', async () => {
    await openMenu(templatesScene());
    key('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button());
    expect(message().value).toBe('');
  });

  it('close on their button, on a press beside them, and when the focus goes elsewhere', async () => {
    const { settle } = await openMenu(templatesScene());
    fireEvent.pointerDown(button());
    fireEvent.click(button());
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(button());
    await settle();
    fireEvent.pointerDown(message());
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(button());
    await settle();
    act(() => message().focus());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lead to where they are written, from where the focus comes back to Message', async () => {
    const { settle } = await openMenu(templatesScene());
    fireEvent.click(within(menu()).getByRole('button', { name: 'Edit templates' }));
    await settle();
    expect(screen.getByRole('dialog', { name: 'Templates' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close templates' }));
    expect(document.activeElement).toBe(message());
  });

  it('follow what main has while they are open', async () => {
    const scene = templatesScene([reminder]);
    const { settle } = await openMenu(scene);
    scene.view = { ...scene.view, templates: [] };
    scene.tell();
    await settle();
    expect(options()).toEqual([]);
    expect(within(menu()).getByRole('status').textContent).toMatch(/^No templates yet/);
  });

  const states = [
    ['reads them', { checkedAt: null, state: 'not-read', refreshing: true }, true, /^Reading your templates/],
    [
      'may not read them',
      {
        state: 'not-permitted',
        error: appError('permission-missing', { subject: 'SMSSending' }),
        checkedAt: null,
      },
      true,
      /^Your role lacks a permission in RingCentral: SMSSending/,
    ],
    [
      'could not read them',
      { state: 'failed', error: appError('server-error') },
      true,
      /^As of .+\. RingCentral has/,
    ],
    ['is offline', {}, false, /^As of .+\. Fromline looks again/],
    ['was always offline', { checkedAt: null, state: 'not-read' }, false, /^Your templates are read once/],
  ] as const;
  it.each(states)('say so when the app %s', async (_what, view, online, words) => {
    const scene = templatesScene(
      [],
      {},
      {},
      { connection: { online, since: morning, waitUntil: null, serverAheadBy: 0 } },
    );
    scene.view = { ...scene.view, checkedAt: morning + 120_000, ...view };
    await openMenu(scene);
    expect(within(menu()).getByText(words)).toBeTruthy();
  });
});

describe('a template for marketing', () => {
  const registeredFor = (...useCases: readonly string[]): readonly NumberListing[] => {
    const registration = confirmed();
    if (registration.state !== 'read' || registration.campaign === null) throw new Error('no campaign');
    const campaign = { ...registration.campaign, useCases };
    const known = listingOf(
      { id: 'virginia', e164: virginia, label: 'Virginia', owner: site('Virginia') },
      { ...registration, campaign },
    );
    return everyKind.map((listing) => (listing.number.id === 'virginia' ? known : listing));
  };
  const inserted = async (listings: readonly NumberListing[]): Promise<RenderedApp> => {
    const scene = templatesScene(
      [offer, closing],
      { '2': { useCase: 'Marketing', place: null } },
      {
        'numbers:page': () => good({ version: 1, total: listings.length, rows: listings }),
      },
    );
    const app = await openMenu(scene);
    key('Enter');
    return app;
  };
  const reminding = (): HTMLElement | null => screen.queryByText(/^This template is for/);

  it('reminds of the uses of a number that is not registered for it, while its words stand there', async () => {
    await inserted(registeredFor('CustomerCare'));
    expect(reminding()?.textContent).toBe(
      'This template is for Marketing; Virginia is registered for Customer care.',
    );
    expect(screen.getByRole('button', { name: 'Send from Virginia' })).toBeTruthy();
    fireEvent.change(message(), { target: { value: '' } });
    expect(reminding()).toBeNull();
  });

  it('says so in the menu as well', async () => {
    const { settle } = await inserted(registeredFor('CustomerCare'));
    fireEvent.click(button());
    await settle();
    expect(options()).toEqual([
      'Offer, Marketing, not registered, 20 % off today',
      'Closing, We are closed.',
    ]);
  });

  it('reminds of nothing from a number that is', async () => {
    await inserted(registeredFor('Marketing'));
    expect(reminding()).toBeNull();
  });
});
