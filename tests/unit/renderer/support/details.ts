import { screen, within } from '@testing-library/react';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Registration } from '#domain/registration.ts';
import { listingOf, site } from './listings.ts';
import { morning } from './truth.ts';

/** A registration with everything that can be told. */
export const registered = (status: string, brand = 'Verified'): Registration => ({
  state: 'read',
  campaign: {
    id: '2011',
    externalId: 'C9TRX2M',
    status,
    tier: 'LowVolume',
    useCases: ['CustomerCare', 'DeliveryNotification', 'AccountNotification'],
    consent: null,
    faults: [],
  },
  brand: { id: '1008', externalId: 'BH4LDN7', status: brand, faults: [] },
  readAt: morning + 120_000,
});

export const texas = (registration: Registration): NumberListing =>
  listingOf({ id: 'texas', e164: '+17375550176', label: 'Texas', owner: site('Texas') }, registration);

/** The answer on top of the details. */
export const answer = (name: string): HTMLElement =>
  screen.getByRole('region', { name: `Can you text from ${name}?` });

/** A part of the details, by its heading. */
export const part = (name: string): HTMLElement => screen.getByRole('region', { name });

/** The table of the evidence, its head first. */
export const rows = (): string[][] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) =>
      [...within(row).queryAllByRole('columnheader'), ...within(row).queryAllByRole('cell')].map(
        (cell) => cell.textContent,
      ),
    );
