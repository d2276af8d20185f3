import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

const sender = (): HTMLElement => screen.getByRole('button', { name: /^From / });
const find = (): HTMLElement => screen.getByRole('combobox', { name: 'Find a number, owner or use case' });
const active = (): HTMLElement | null =>
  document.getElementById(find().getAttribute('aria-activedescendant') ?? '');

beforeEach(async () => {
  await renderApp(
    createFakeBridge(
      snapshotOf({ numbers: { ...snapshotOf().numbers, total: everyKind.length } }),
      everyKind,
    ),
  );
  sender().focus();
  fireEvent.keyDown(sender(), { key: 'ArrowDown' });
});

describe('the From menu', () => {
  it('opens from the sender line with the focus in its search, on the number that is chosen', () => {
    expect(screen.getByRole('dialog', { name: 'Choose the number to text from' })).toBeTruthy();
    expect(sender().getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(find());
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    expect(active()?.textContent).toContain('My direct');
  });

  it('lists every number under its group, those that cannot text disabled with their reason', () => {
    const groups = within(screen.getByRole('listbox')).getAllByRole('group');
    expect(groups.map((group) => group.firstChild?.textContent)).toEqual([
      'Direct',
      'Company and site',
      'Call queues',
      'Other',
    ]);
    expect(screen.getAllByRole('option')).toHaveLength(everyKind.length);
    const support = within(screen.getByRole('group', { name: 'Call queues' })).getByRole('option', {
      name: /^Support/,
    });
    expect(support.getAttribute('aria-disabled')).toBe('true');
    expect(support.textContent).toContain('off, or assigned to someone else');
  });

  it('walks over disabled numbers but does not choose them', () => {
    fireEvent.keyDown(find(), { key: 'ArrowDown' });
    fireEvent.keyDown(find(), { key: 'ArrowDown' });
    expect(active()?.textContent).toContain('Fax');
    fireEvent.keyDown(find(), { key: 'Enter' });
    expect(screen.getByRole('listbox')).toBeTruthy();
    expect(sender().textContent).toContain('My direct');
  });

  it('chooses nothing with the Enter that ends a word of an input method', () => {
    fireEvent.keyDown(find(), { key: 'ArrowDown' });
    fireEvent.keyDown(find(), { key: 'Enter', isComposing: true });
    expect(screen.queryByRole('listbox')).not.toBeNull();
  });

  it('chooses with Enter and gives the focus back to the sender line', () => {
    fireEvent.change(find(), { target: { value: 'virg' } });
    expect(screen.getAllByRole('option')).toHaveLength(1);
    fireEvent.keyDown(find(), { key: 'Enter' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(sender());
    expect(screen.getByRole('form', { name: 'Text from Virginia' })).toBeTruthy();
  });

  it('chooses by click', () => {
    fireEvent.click(screen.getByRole('option', { name: /^Sales/ }));
    expect(screen.getByRole('form', { name: 'Text from Sales' })).toBeTruthy();
  });

  it.each(['Escape', 'Tab'])('closes on %s without choosing', (key) => {
    fireEvent.keyDown(find(), { key: 'ArrowDown' });
    fireEvent.keyDown(find(), { key });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(sender());
    expect(sender().textContent).toContain('My direct');
  });

  it('says when nothing matches', () => {
    fireEvent.change(find(), { target: { value: 'kiosk' } });
    expect(screen.getByText('No number matches “kiosk”')).toBeTruthy();
  });

  it('says the first use cases, and why there are none', () => {
    expect(screen.getByRole('option', { name: /^Virginia,/ }).textContent).toContain('No use case named');
    expect(screen.getByRole('option', { name: /^Service,/ }).textContent).toContain('Use cases not known');
    expect(screen.getByRole('option', { name: /^Support,/ }).textContent).toContain(
      'An admin can see it and assign texting to you.',
    );
  });

  it('opens the details of the active number with Ctrl+I, also of one that cannot be chosen', () => {
    fireEvent.keyDown(find(), { key: 'ArrowDown' });
    fireEvent.keyDown(find(), { key: 'ArrowDown' });
    fireEvent.keyDown(find(), { key: 'i', ctrlKey: true });
    expect(screen.getByRole('region', { name: 'Can you text from Fax?' })).toBeTruthy();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(sender().textContent).toContain('My direct');
  });

  it('finds by use case, owner and digits in any punctuation', () => {
    const options = (words: string): number => {
      fireEvent.change(find(), { target: { value: words } });
      return screen.queryAllByRole('option').length;
    };
    expect(options('tomas')).toBe(1);
    expect(options('571.555.0123')).toBe(1);
    expect(options('11601')).toBe(1);
  });
});

describe('the From menu of a text to somebody abroad', () => {
  it('says of every number whether it can text there, and still lets it be chosen', () => {
    fireEvent.keyDown(find(), { key: 'Escape' });
    fireEvent.change(screen.getByRole('combobox', { name: 'To' }), {
      target: { value: '+33 6 12 34 56 78' },
    });
    fireEvent.click(sender());
    const virginia = screen.getByRole('option', { name: /^Virginia,/ });
    expect(virginia.textContent).toContain('this number cannot text abroad');
    expect(virginia.getAttribute('aria-disabled')).toBe('false');
    expect(screen.getByRole('option', { name: /^My direct,/ }).textContent).toContain('Ready');
  });
});
