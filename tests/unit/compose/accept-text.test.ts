import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it, vi } from 'vitest';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { registrationNotRead } from '#domain/registration.ts';
import { ok } from '#domain/result.ts';
import { acceptText, type TextDesk } from '#main/compose/accept-text.ts';
import { ann } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

function listing(id: string, features: readonly string[]): NumberListing {
  return listNumber(
    sampleNumber({ id, e164: '+16505550142', features }),
    { id: '101', type: 'User' },
    registrationNotRead,
  );
}

const enqueue = vi.fn<TextDesk['enqueue']>((text) => ok({ ...text, state: 'queued' } as OutgoingView));

const desk: TextDesk = {
  plan: createNumberingPlan(metadata),
  person: () => ann,
  findNumber: (id) =>
    ({ sender: listing('sender', ['SmsSender']), caller: listing('caller', ['CallerId']) })[id] ?? null,
  enqueue,
};

const request = {
  id: 'b6f1d3b0-0000-4000-8000-000000000001',
  numberId: 'sender',
  to: '(650) 555-0118',
  text: 'Hi',
};

describe('a text from the window', () => {
  it('is stored with the number and the recipient in E.164', () => {
    expect(acceptText(desk, request).ok).toBe(true);
    expect(enqueue).toHaveBeenLastCalledWith({
      id: request.id,
      from: '+16505550142',
      to: '+16505550118',
      text: 'Hi',
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

  it('is refused while nobody is signed in', () => {
    expect(acceptText({ ...desk, person: () => null }, request)).toMatchObject({
      ok: false,
      error: { code: 'not-signed-in' },
    });
  });
});
