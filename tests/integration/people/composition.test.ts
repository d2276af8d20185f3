import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSimulator, type Simulator } from '#simulator/create-simulator.ts';
import { signedInServices } from '#tests/support/signed-in-services.ts';

const patience = { timeout: 10_000 };
const contactPath = '/restapi/v1.0/account/~/extension/~/address-book/contact';
const directoryPath = '/restapi/v1.0/account/~/directory/entries';
const numbersPath = '/restapi/v1.0/account/~/extension/~/phone-number';

async function platform(): Promise<Simulator> {
  const simulator = await createSimulator({ profile: 'demo' });
  onTestFinished(() => simulator.close());
  return simulator;
}

describe('the names of the app as it is composed', { timeout: 40_000 }, () => {
  it('are read after the numbers, and found by name and digits', async () => {
    const simulator = await platform();
    const services = await signedInServices(simulator);
    const read = { addressBook: 'read', directory: 'read' };
    await vi.waitFor(() => expect(services.people.state()).toMatchObject(read), patience);
    const asked = simulator.state().requests.map(({ path }) => path);
    expect(asked.indexOf(numbersPath)).toBeLessThan(asked.indexOf(contactPath));
    expect(asked.indexOf(numbersPath)).toBeLessThan(asked.indexOf(directoryPath));
    expect(services.people.find('lindgren', 9).people).toMatchObject([
      { name: 'Theo Lindgren', number: '+15715550139', kind: 'mobile', company: 'Lindgren Glass' },
      { name: 'Theo Lindgren', number: '+15715550138', kind: 'business' },
    ]);
    expect(services.people.find('510 555 0120', 9).people).toMatchObject([{ name: 'Ruth Abernathy' }]);
    expect(services.people.find('priya', 9).people).toMatchObject([{ source: 'directory' }]);

    await services.session.signOut();
    expect(services.people.find('', 9)).toMatchObject({ people: [], addressBook: 'not-read' });
  });

  it('are those of the directory alone where the address book may not be read', async () => {
    const simulator = await platform();
    simulator.tokens.change({ scopes: ['ReadAccounts', 'SMS'] });
    const services = await signedInServices(simulator);
    const read = { addressBook: 'not-permitted', directory: 'read' };
    await vi.waitFor(() => expect(services.people.state()).toMatchObject(read), patience);
    services.people.refresh();
    await vi.waitFor(
      () => expect(simulator.state().requests.filter(({ path }) => path === directoryPath)).toHaveLength(2),
      patience,
    );
    expect(simulator.state().requests.filter(({ path }) => path === contactPath)).toHaveLength(1);
    expect(services.session.state()).toMatchObject({ phase: 'signed-in', missingScopes: [] });
  });
});
