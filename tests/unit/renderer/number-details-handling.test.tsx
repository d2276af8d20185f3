import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noHints } from '#domain/account-hints.ts';
import { knownListing, listingOf, queue } from './support/listings.ts';
import { openDetails, openWindow } from './support/window.ts';
import { answer, part, registered, texas } from './support/details.ts';

describe('the details of a number', () => {
  it('say who handles the texts and where replies land', async () => {
    const numbers = [
      texas(registered('Confirmed')),
      listingOf({ id: 'sales', e164: '+16505550110', label: 'Sales', owner: queue('601', 'Sales') }),
      knownListing(
        {
          id: 'support',
          e164: '+16505550152',
          label: 'Support',
          owner: queue('602', 'Support'),
          features: [],
        },
        { hints: { ...noHints, recipients: { '602': [{ id: '9', name: 'Priya Raman' }] } } },
      ),
    ];
    const app = await openWindow(numbers);
    await openDetails(app, 'Texas');
    expect(part('Who handles its texts').textContent).toContain(
      'Site number of Texas. Texts are handled by you.',
    );
    expect(part('Where replies land').textContent).toContain(
      'In your own inbox. Texting for Texas is assigned',
    );
    await openDetails(app, 'Sales');
    expect(part('Who handles its texts').textContent).toContain(
      'Call queue number of Sales, ext. 11601. Texting is assigned to you; its messages are kept by the queue.',
    );
    expect(part('Where replies land').textContent).toContain('could not find out whether you may read them');
    fireEvent.click(screen.getByRole('button', { name: '1 cannot text' }));
    await openDetails(app, 'Support');
    expect(answer('Support').textContent).toContain(
      'Texting is assigned to Priya Raman. An admin can assign it to you.',
    );
    expect(part('Who handles its texts').textContent).toContain('assigned to Priya Raman, not to you');
  });

  it('say that a fax number takes no texts, and that no replies come to it', async () => {
    const app = await openWindow([
      listingOf({ id: 'fax', e164: '+16505550109', label: 'Fax', numberType: 'FaxOnly' }),
    ]);
    await openDetails(app, 'Fax');
    expect(part('Who handles its texts').textContent).toContain(
      'Direct number. It is for faxes and takes no texts.',
    );
    expect(part('Where replies land').textContent).toContain(
      'Nowhere: a fax number gets no replies to texts.',
    );
  });

  it.each([
    [
      'Tomas Reyes',
      'Number of Tomas Reyes, ext. 207, lent to you: you may text from it.',
      'Tomas Reyes, or an admin.',
    ],
    [
      null,
      'Number of somebody else, lent to you: you may text from it.',
      'Whoever the number belongs to, or an admin.',
    ],
  ])('say whose number was lent, %s, and who can change that', async (name, words, fixer) => {
    const owner = { id: '207', extensionNumber: '207', name, type: 'User' };
    const app = await openWindow([listingOf({ id: 'lent', e164: '+14085550131', label: 'Lent', owner })]);
    await openDetails(app, 'Lent');
    expect(part('Who handles its texts').textContent).toContain(words);
    expect(part('Who can fix it').textContent).toContain(fixer);
  });

  it.each([
    ['Priya Raman', 'Unless somebody is assigned, texts to it usually go to the operator, Priya Raman.'],
    ['101', 'Unless somebody is assigned, texts to it usually go to the operator, ext. 101.'],
  ])('name the operator of the main number: %s', async (operator, words) => {
    const main = { id: 'main', e164: '+16505550100', label: 'Main', usageType: 'MainCompanyNumber' };
    const app = await openWindow([knownListing(main, { hints: { ...noHints, operator } })]);
    await openDetails(app, 'Main');
    expect(part('Who handles its texts').textContent).toContain(
      `Main company number. Texts are handled by you. ${words}`,
    );
  });

  it('name no operator at another number, nor one that nobody told', async () => {
    const company = { id: 'c', e164: '+16505550101', label: 'Company', usageType: 'CompanyNumber' };
    const main = { id: 'main', e164: '+16505550100', label: 'Main', usageType: 'MainCompanyNumber' };
    const app = await openWindow([
      knownListing(company, { hints: { ...noHints, operator: 'Priya Raman' } }),
      listingOf(main),
    ]);
    for (const name of ['Company', 'Main']) {
      await openDetails(app, name);
      expect(part('Who handles its texts').textContent).not.toContain('operator');
    }
  });
});
