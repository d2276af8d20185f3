import { screen, within } from '@testing-library/react';

/** Where the next recipient is typed. */
export const to = (): HTMLInputElement => screen.getByRole('combobox', { name: 'To' });

/** The chips, each with all its words. */
export const chips = (): readonly string[] =>
  within(screen.getByRole('group', { name: 'Recipients' }))
    .queryAllByRole('button', { name: /^Remove / })
    .map((button) => button.parentElement?.textContent ?? '');
