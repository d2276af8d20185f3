import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it, vi } from 'vitest';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { ok } from '#domain/result.ts';
import { acceptText, type TextDesk } from '#main/compose/accept-text.ts';
import { viewOf } from '#main/outbox/views-of.ts';
import { ann } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { sampleText } from '#tests/support/sample-text.ts';

function listing(id: string, features: readonly string[]): NumberListing {
  return listNumber(
    sampleNumber({ id, e164: '+16505550142', features }),
    { id: '101', type: 'User' },
    knowing(),
  );
}

const enqueue = vi.fn<TextDesk['enqueue']>(({ id, from, to, text }) =>
  ok(viewOf(sampleText({ id, from, to, text }))),
);

const desk: TextDesk = {
  plan: createNumberingPlan(metadata),
  person: () => ann,
  rights: () => ({ missingScopes: ['ReadMessages'], roleMayText: true }),
  findNumber: (id) =>
    ({ sender: listing('sender', ['SmsSender']), caller: listing('caller', ['CallerId']) })[id] ?? null,
  enqueue,
};

const request = {
  id: 'b6f1d3b0-0000-4000-8000-000000000001',
  draftId: 'b6f1d3b0-0000-4000-8000-000000000002',
  numberId: 'sender',
  to: '(650) 555-0118',
  text: 'Hi',
  sendAt: 1_790_000_000_000,
};

describe('a text from the window', () => {
  it('is stored with the number and the recipient in E.164, its draft and its time', () => {
    expect(acceptText(desk, request).ok).toBe(true);
    expect(enqueue).toHaveBeenLastCalledWith({
      id: request.id,
      draftId: request.draftId,
      from: '+16505550142',
      to: '+16505550118',
      text: 'Hi',
      sendAt: request.sendAt,
    });
  });

  it.each([
    ['a number that is not on the list', { numberId: 'gone' }, 'number-not-found', undefined],
    ['a number that cannot text', { numberId: 'caller' }, 'number-cannot-text', 'texting-off'],
    ['an emergency number', { to: '911' }, 'recipient-invalid', 'emergency'],
    ['the number itself', { to: '+1 650 555 0142' }, 'recipient-invalid', 'own-number'],
    ['no recipient', { to: '  ' }, 'recipient-invalid', 'empty'],
    ['a blank text', { text: ' \n ' }, 'text-empty', undefined],
    ['a text over the limit', { text: 'a'.repeat(1001) }, 'text-too-long', undefined],
  ])('is refused for %s', (_name, change, code, subject) => {
    enqueue.mockClear();
    const result = acceptText(desk, { ...request, ...change });
    expect(result).toMatchObject({ ok: false, error: subject === undefined ? { code } : { code, subject } });
    expect(enqueue).not.toHaveBeenCalled();
  });

  it.each([
    [{ missingScopes: ['SMS'], roleMayText: null }, 'scope-missing', 'SMS'],
    [{ missingScopes: [], roleMayText: false }, 'permission-missing', 'OutboundSMS'],
  ])('is refused for a sign-in that may not text: %j', (rights, code, subject) => {
    enqueue.mockClear();
    const result = acceptText({ ...desk, rights: () => rights }, request);
    expect(result).toMatchObject({ ok: false, error: { code, subject } });
    expect(enqueue).not.toHaveBeenCalled();
  });

  it('is accepted where nobody told whether the role may text', () => {
    const rights = { missingScopes: [], roleMayText: null };
    expect(acceptText({ ...desk, rights: () => rights }, request).ok).toBe(true);
  });

  it('is refused while nobody is signed in', () => {
    expect(acceptText({ ...desk, person: () => null }, request)).toMatchObject({
      ok: false,
      error: { code: 'not-signed-in' },
    });
  });
});
