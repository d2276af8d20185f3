import { describe, expect, test } from 'vitest';
import type { Exchange } from '#simulator/create-simulator.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';

const headers = {
  rcrequestid: 'x',
  date: 'x',
  'content-length': '2',
  'content-type': 'application/json',
  'x-rate-limit-group': 'light',
  'x-rate-limit-limit': '50',
  'x-rate-limit-remaining': '49',
  'x-rate-limit-window': '60',
};

function violationsOf(path: string, body: unknown, changes: Partial<Exchange> = {}): readonly string[] {
  const contract = createContractCheck();
  contract.onExchange({
    method: 'GET',
    path: `/restapi/v1.0/account/~${path}`,
    query: '',
    status: 200,
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    faulted: false,
    ...changes,
  });
  return contract.takeViolations();
}

const list = { paging: { perPage: 100 }, navigation: {} };
const numbers = '/extension/~/phone-number';

describe('the contract check reports', () => {
  test.each([
    ['a wrong type', numbers, { ...list, records: [{ id: 'text' }] }, '/records/0/id must be integer'],
    ['a wrong word', numbers, { ...list, records: [{ status: 'Fine' }] }, '/records/0/status must be equal'],
    [
      'an unknown feature',
      numbers,
      { ...list, records: [{ features: ['Fax'] }] },
      '/records/0/features/0 must be equal',
    ],
    ['a missing member', numbers, { records: [], paging: list.paging }, "required property 'navigation'"],
    [
      'a member of paging that is unknown',
      numbers,
      { ...list, records: [], paging: { perPage: 1, x: 1 } },
      'additional',
    ],
    ['a string id in a message', '/extension/~/message-store/5', { id: '5' }, '/id must be integer'],
    ['a time that is none', '/extension/~/message-store/5', { creationTime: 'today' }, 'date-time'],
    ['a URI that is none', '/extension/~', { uri: 'here' }, 'uri'],
  ])('%s', (_name, path, body, problem) => {
    const violations = violationsOf(path, body);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(problem);
  });

  test('a status, a path or a body that the document does not have', () => {
    expect(violationsOf('/sites', {}, { status: 201 })[0]).toContain('no status 201');
    expect(violationsOf('/nothing', { errors: [{ errorCode: 'x', message: 'y' }] })[0]).toContain(
      'no such path',
    );
    expect(
      violationsOf('/sites', '<html>', { headers: { ...headers, 'content-type': 'text/html' } })[0],
    ).toContain('not JSON');
  });

  test('an error without its list of errors', () => {
    expect(violationsOf('/sites', { errorCode: 'CMN-102' }, { status: 404 })[0]).toContain("'errors'");
    expect(violationsOf('/nothing', { errorCode: 'CMN-120' }, { status: 404 })[0]).toContain("'errors'");
  });

  test('an OAuth error word that does not exist', () => {
    const body = { error: 'bad', errors: [{ errorCode: 'x', message: 'y' }] };
    const exchange = { method: 'POST', path: '/restapi/oauth/token', status: 401 };
    expect(violationsOf('', body, exchange)[0]).toContain('/error must be equal');
  });

  test('a missing header', () => {
    const { 'x-rate-limit-limit': _limit, ...others } = headers;
    expect(violationsOf('/sites', { records: [] }, { headers: others })[0]).toContain('x-rate-limit-limit');
  });
});

describe('the contract check accepts', () => {
  test('a right answer, also with a number beyond 2^53', () => {
    expect(
      violationsOf('/extension/~/message-store/5', '{"id":5,"conversationId":7009021234567890123}'),
    ).toEqual([]);
  });

  test('anything that a fault put there', () => {
    expect(violationsOf('/sites', 'nonsense', { faulted: true })).toEqual([]);
  });

  test('the known deviations', () => {
    const body = { phoneNumberId: '1', smsBrandInfo: { status: 'Verified' } };
    expect(violationsOf('/extension/~/phone-number/1/sms-configuration', body)).toEqual([]);
  });
});
