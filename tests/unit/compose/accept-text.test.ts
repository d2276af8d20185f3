import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it, vi } from 'vitest';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { appError } from '#domain/app-error.ts';
import { err, ok } from '#domain/result.ts';
import { acceptText, type TextDesk, type TextRequest } from '#main/compose/accept-text.ts';
import { viewOf } from '#main/outbox/views-of.ts';
import { ann } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { sampleText } from '#tests/support/sample-text.ts';

function listing(id: string, features: readonly string[] | null): NumberListing {
  return listNumber(
    sampleNumber({ id, e164: '+16505550142', features }),
    { id: '101', type: 'User' },
    knowing(),
  );
}

const enqueue = vi.fn<TextDesk['enqueue']>(({ texts }) =>
  ok(texts.map(({ id, from, to, text }) => viewOf(sampleText({ id, from, to, text })))),
);

const picture = { id: 'p', name: 'fence.jpg', contentType: 'image/jpeg', size: 40_000 };

const unwilling = '+16505550117';

const desk: TextDesk = {
  plan: createNumberingPlan(metadata),
  person: () => ann,
  rights: () => ({ missingScopes: ['ReadMessages'], roleMayText: true }),
  findNumber: (id) =>
    ({
      sender: listing('sender', ['SmsSender', 'MmsSender']),
      plain: listing('plain', ['SmsSender']),
      caller: listing('caller', ['CallerId']),
      worldwide: listing('worldwide', ['SmsSender', 'InternationalSmsSender']),
      untold: listing('untold', null),
    })[id] ?? null,
  optedOut: (from, people) =>
    from === '+16505550142' ? people.filter((person) => person === unwilling) : [],
  findFiles: (ids) =>
    ids.every((id) => id === 'p' || id === 'large')
      ? ok(ids.map((id) => ({ ...picture, id, size: id === 'p' ? picture.size : 1_480_000 })))
      : err(appError('file-gone')),
  undoFor: () => 5_000,
  enqueue,
};

const send = { id: 'b6f1d3b0-0000-4000-8000-000000000001', to: ['(650) 555-0118'], text: 'Hi' };

const request: TextRequest = {
  sends: [send],
  draftId: 'b6f1d3b0-0000-4000-8000-000000000002',
  numberId: 'sender',
  files: [],
  sendAt: 1_790_000_000_000,
  endsWhenAnswered: true,
};

const group = { ...send, to: ['(650) 555-0118', '(650) 555-0119'] };
const elevenPeople = Array.from({ length: 11 }, (_, place) => `+165055501${String(50 + place)}`);

describe('a text from the window', () => {
  it('is stored with the number and the recipient in E.164, its draft and its time', () => {
    expect(acceptText(desk, request).ok).toBe(true);
    expect(enqueue).toHaveBeenLastCalledWith({
      texts: [{ id: send.id, from: '+16505550142', to: ['+16505550118'], text: 'Hi' }],
      draftId: request.draftId,
      files: [],
      sendAt: request.sendAt,
      endsWhenAnswered: true,
      undoFor: 5_000,
    });
  });

  it('goes to a group as it is sorted, each person once', () => {
    const to = ['(650) 555-0119', '650-555-0118', '+1 650 555 0118'];
    expect(acceptText(desk, { ...request, sends: [{ ...send, to }] }).ok).toBe(true);
    expect(enqueue).toHaveBeenLastCalledWith(
      expect.objectContaining({
        texts: [{ id: send.id, from: '+16505550142', to: ['+16505550118', '+16505550119'], text: 'Hi' }],
      }),
    );
  });

  it('has the files that were added, and then needs no words', () => {
    const bare = { ...request, sends: [{ ...send, text: '' }], files: ['p'] };
    expect(acceptText(desk, bare).ok).toBe(true);
    expect(enqueue).toHaveBeenLastCalledWith(expect.objectContaining({ files: [picture] }));
  });

  it('is refused, and the others with it, when one of them is', () => {
    enqueue.mockClear();
    const sends = [send, { ...send, id: 'b6f1d3b0-0000-4000-8000-000000000003', to: ['911'] }];
    expect(acceptText(desk, { ...request, sends })).toMatchObject({ error: { code: 'recipient-invalid' } });
    expect(enqueue).not.toHaveBeenCalled();
  });

  it.each([
    ['a number that is not on the list', { numberId: 'gone' }, 'number-not-found', undefined],
    ['a number that cannot text', { numberId: 'caller' }, 'number-cannot-text', 'texting-off'],
    ['an emergency number', { sends: [{ ...send, to: ['911'] }] }, 'recipient-invalid', 'emergency'],
    [
      'the number itself',
      { sends: [{ ...send, to: ['+1 650 555 0142'] }] },
      'recipient-invalid',
      'own-number',
    ],
    ['no recipient', { sends: [{ ...send, to: ['  '] }] }, 'recipient-invalid', 'empty'],
    ['a group of eleven', { sends: [{ ...send, to: elevenPeople }] }, 'recipient-invalid', 'too-many'],
    [
      'one person twice, however typed',
      { sends: [send, { ...send, id: 'b6f1d3b0-0000-4000-8000-000000000003', to: ['+1 650-555-0118'] }] },
      'request-invalid',
      'to',
    ],
    [
      'a picture from a number without',
      { numberId: 'plain', files: ['p'] },
      'number-cannot-text',
      'pictures',
    ],
    [
      'a group from a number without',
      { numberId: 'plain', sends: [group] },
      'number-cannot-text',
      'group-text',
    ],
    [
      'somebody abroad from a number that texts at home only',
      { numberId: 'plain', sends: [send, { ...send, to: ['+44 7911 123456'] }] },
      'number-cannot-text',
      'abroad',
    ],
    ['eleven files', { files: Array<string>(11).fill('p') }, 'file-refused', 'too-many'],
    ['files that are too large together', { files: ['large', 'p'] }, 'file-refused', 'too-large'],
    ['a file that is gone', { files: ['q'] }, 'file-gone', undefined],
    ['a blank text', { sends: [{ ...send, text: ' \n ' }] }, 'text-empty', undefined],
    ['a text over the limit', { sends: [{ ...send, text: 'a'.repeat(1001) }] }, 'text-too-long', undefined],
  ])('is refused for %s', (_name, change, code, subject) => {
    enqueue.mockClear();
    const result = acceptText(desk, { ...request, ...change });
    expect(result).toMatchObject({ ok: false, error: subject === undefined ? { code } : { code, subject } });
    expect(enqueue).not.toHaveBeenCalled();
  });

  it.each([
    ['alone', [[unwilling]]],
    ['in a group', [['(650) 555-0118', unwilling]]],
    ['among several who get a text each', [['(650) 555-0118'], [unwilling], ['(650) 555-0119']]],
  ])('is refused whole for somebody who opted out, %s, and names them alone', (_where, people) => {
    enqueue.mockClear();
    const sends = people.map((to, place) => ({ ...send, id: `${send.id.slice(0, -1)}${place}`, to }));
    expect(acceptText(desk, { ...request, sends })).toEqual({
      ok: false,
      error: { code: 'opted-out', people: [unwilling] },
    });
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

  it.each([
    ['a number for it', 'worldwide'],
    ['one of which RingCentral does not say', 'untold'],
  ])('goes abroad from %s', (_name, numberId) => {
    const sends = [{ ...send, to: ['+44 7911 123456'] }];
    expect(acceptText(desk, { ...request, numberId, sends }).ok).toBe(true);
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
