import { describe, expect, it } from 'vitest';
import type { ConsentChange } from '#domain/consent/consent-change.ts';
import { readPushEvent } from '#main/ringcentral/push-event.ts';

const desk = '+16505550142';
const ruth = '+15105550119';
const said = {
  from: desk,
  to: ruth,
  optStatus: 'OptIn',
  source: 'Recipient',
  lastModifiedTime: '2026-11-03T09:30:00.000Z',
};
const record = {
  person: ruth,
  origin: 'record',
  opted: 'in',
  how: 'keyword',
  word: null,
  at: Date.UTC(2026, 10, 3, 9, 30),
};

function changesIn(...records: readonly unknown[]): readonly ConsentChange[] | undefined {
  const event = readPushEvent({ event: '/restapi/v2/accounts/1/sms/consents', body: { records } });
  return event?.kind === 'consents-changed' ? event.changes : undefined;
}

describe('what is pushed of a consent', () => {
  it('is about its pair', () => {
    expect(changesIn(said)).toEqual([{ number: desk, person: ruth, record }]);
  });

  it.each([
    ['says that it covers the account', { ...said, coverage: 'Account' }],
    ['names every number', { ...said, from: '*' }],
  ])('is about all numbers where it %s', (_what, pushed) => {
    expect(changesIn(pushed)).toEqual([{ number: null, person: ruth, record }]);
  });

  it.each([
    ['names no number', { ...said, from: undefined }],
    ['names something else', { ...said, from: 'Desk' }],
    ['says nothing that we know', { ...said, optStatus: 'Perhaps' }],
  ])('is only asked for where it %s: a yes to one number is none to the others', (_what, pushed) => {
    expect(changesIn(pushed)).toMatchObject([{ person: ruth, record: null }]);
  });

  it('is left out where it names nobody', () => {
    expect(changesIn({ ...said, to: 'Ruth' }, null, said)).toHaveLength(1);
  });
});
