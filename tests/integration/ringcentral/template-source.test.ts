import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionGateways } from '#main/session/session-gateways.ts';
import type { FaultAct } from '#simulator/faults.ts';
import { createContractCheck, type ContractCheck } from '#tests/support/contract-check.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { extensionPath, openLink, type OpenLink } from './open-link.ts';

const own = `${extensionPath}/message-store-templates`;
const company = '/restapi/v1.0/account/~/message-store-templates';
let opened: OpenLink;
let check: ContractCheck;

beforeEach(async () => {
  check = createContractCheck();
  opened = await openLink({ profile: 'sites', onExchange: check.onExchange });
});
afterEach(async () => {
  await opened.close();
});

const answer = (path: string, status: number, body: unknown, method = 'GET'): void => {
  const act: FaultAct = { kind: 'answer', status, body };
  opened.simulator.faults.add({ path, method, act });
};
const shared = { id: 77, displayName: 'Closing', body: { text: 'We are closed.' }, scope: 'Company' };

describe('the templates at RingCentral', () => {
  it('are made, read, changed and deleted, as its document has it', async () => {
    const { templateSource } = opened.link;
    const made = unwrap(
      await templateSource.create({ name: 'Reminder', text: 'Hi {first name} 😀,\n  see you.' }),
    );
    expect(made).toEqual({
      id: made.id,
      scope: 'personal',
      name: 'Reminder',
      text: 'Hi {first name} 😀,\n  see you.',
    });
    const changed = await templateSource.update(made.id, { name: 'Reminder 2', text: 'Hi' });
    expect(unwrap(changed)).toEqual({ id: made.id, scope: 'personal', name: 'Reminder 2', text: 'Hi' });
    expect(await templateSource.readAll()).toMatchObject({
      kind: 'read',
      knowsCompany: true,
      records: expect.arrayContaining([unwrap(changed)]) as unknown,
    });
    expect(unwrap(await templateSource.remove(made.id))).toBeNull();
    expect(unwrap(await templateSource.remove(made.id))).toBeNull();
    const left = await templateSource.readAll();
    expect(left.kind === 'read' && left.records.some(({ id }) => id === made.id)).toBe(false);
    expect(check.takeViolations()).toEqual([]);
  });

  it('are the person’s own and then the company’s', async () => {
    answer(own, 200, {
      records: [
        { id: '5', displayName: 'Mine', body: { text: 'a' }, scope: 'Personal' },
        { id: '6', displayName: 'Not mine', body: { text: 'b' }, scope: 'Company' },
      ],
    });
    answer(company, 200, { records: [shared, { ...shared, id: '5' }] });
    expect(await opened.link.templateSource.readAll()).toEqual({
      kind: 'read',
      knowsCompany: true,
      records: [
        { id: '5', scope: 'personal', name: 'Mine', text: 'a' },
        { id: '77', scope: 'company', name: 'Closing', text: 'We are closed.' },
      ],
    });
  });

  it('lack one that cannot be understood, and have a name of their own when they were given none', async () => {
    answer(own, 200, {
      records: [
        null,
        7,
        { id: '1' },
        { id: '2', body: {} },
        { id: '3', body: { text: 'One two three four five' } },
      ],
    });
    answer(company, 200, {});
    expect(await opened.link.templateSource.readAll()).toEqual({
      kind: 'read',
      knowsCompany: true,
      records: [{ id: '3', scope: 'personal', name: 'One two three four', text: 'One two three four five' }],
    });
  });

  it('of the company are read as a user where their own path is for admins', async () => {
    const refused = { errorCode: 'CMN-408', errors: [{ errorCode: 'CMN-408', permissionName: 'X' }] };
    answer(own, 200, { records: [] });
    answer(company, 403, refused);
    answer(own, 200, { records: [shared] });
    expect(await opened.link.templateSource.readAll()).toMatchObject({
      knowsCompany: true,
      records: [{ id: '77', scope: 'company' }],
    });
    answer(own, 200, { records: [] });
    answer(company, 403, refused);
    answer(own, 403, refused);
    expect(await opened.link.templateSource.readAll()).toEqual({
      kind: 'read',
      knowsCompany: false,
      records: [],
    });
  });

  it.each([
    ['CMN-401', { code: 'scope-missing', subject: 'ReadAccounts' }],
    ['CMN-408', { code: 'permission-missing' }],
  ] as const)('may be kept from the person: %s', async (refusal, error) => {
    opened.simulator.setRefusals({ templates: refusal });
    expect(await opened.link.templateSource.readAll()).toMatchObject({ kind: 'not-permitted', error });
  });

  it.each([
    ['own', own],
    ['company', company],
  ])('are not read by half: the %s list fails', async (_which, path) => {
    answer(path, 503, {});
    expect(await opened.link.templateSource.readAll()).toMatchObject({
      kind: 'failed',
      error: { code: 'server-error' },
    });
  });

  it('are at most 25, and that is said', async () => {
    const { templateSource } = opened.link;
    const before = await templateSource.readAll();
    const own =
      before.kind === 'read' ? before.records.filter(({ scope }) => scope === 'personal').length : 0;
    for (let count = own; count < 25; count += 1) {
      unwrap(await templateSource.create({ name: `Template ${count}`, text: 'x' }));
    }
    expect(await templateSource.create({ name: 'One more', text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'template-limit', subject: '25', platform: { status: 400 } },
    });
  });

  it('are refused in RingCentral’s own words where there is room', async () => {
    expect(await opened.link.templateSource.create({ name: ' ', text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'refused', platform: { code: 'CMN-101' } },
    });
  });

  it('cannot be changed without the scope, which is named', async () => {
    opened.simulator.tokens.change({ scopes: ['ReadAccounts', 'SMS'], expireAccess: true });
    expect(await opened.link.templateSource.create({ name: 'a', text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'scope-missing', subject: 'EditExtensions' },
    });
  });

  it('that are gone cannot be changed', async () => {
    expect(await opened.link.templateSource.update('1', { name: 'a', text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('of one person are never given to the next', async () => {
    let turn = 1;
    const { templateSource } = createSessionGateways(() => ({ turn, link: opened.link }));
    const reading = templateSource.readAll();
    turn = 2;
    expect(await reading).toMatchObject({ kind: 'failed', error: { code: 'not-signed-in' } });
    const nobody = createSessionGateways(() => null).templateSource;
    expect(await nobody.readAll()).toMatchObject({ kind: 'failed', error: { code: 'not-signed-in' } });
    expect(await nobody.create({ name: 'a', text: 'x' })).toMatchObject({ error: { code: 'not-signed-in' } });
  });
});
