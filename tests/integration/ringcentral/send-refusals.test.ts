import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, type FailureKind } from '#domain/failure-catalogue.ts';
import { sendErrorCodes, sendErrors } from '#simulator/sms/send-errors.ts';
import { openLink, type OpenLink } from './open-link.ts';

const text = { to: ['+15035550142'], text: 'See you at nine', files: [] };
/** 400, 403 and 415: the text certainly did not go, and another try gets the same answer. */
const refusals = sendErrorCodes.filter((code) => sendErrors[code].status < 429);
const parts: Readonly<Partial<Record<string, FailureKind>>> = {
  'CMN-101': 'recipient-invalid',
  'CMN-102': 'recipient-invalid',
  'CMN-414': 'recipient-invalid',
};

describe('every refusal that RingCentral has for a text', () => {
  let opened: OpenLink;
  let from: string;
  beforeAll(async () => {
    opened = await openLink({ profile: 'advisor' });
    const read = await opened.link.numberSource.readAll();
    const number = read.ok
      ? read.value.find(({ features, owner }) => features?.includes('SmsSender') === true && owner === null)
      : undefined;
    from = number?.e164 ?? '';
  });
  afterAll(() => opened.close());

  it.each(refusals)('%s has a sentence that names what is wrong', async (code) => {
    opened.simulator.sendRefusals.add({ code });
    const outcome = await opened.link.smsGateway.send({ ...text, from });
    expect(outcome).toMatchObject({ kind: 'refused' });
    if (outcome.kind !== 'refused') return;
    const { cause } = outcome;
    expect(cause.code.replace(/ \(.*\)$/, '')).toBe(code);
    expect(cause.message).toBe(sendErrors[code].message);
    expect(cause.requestId).not.toBeNull();
    const { kind, again } = failureOf(cause.code);
    expect(kind).not.toBe('refused');
    expect(again).not.toBe('waits-by-itself');
    const expected = parts[code];
    if (expected !== undefined) expect(kind).toBe(expected);
    expect(opened.simulator.state().texts).toEqual([]);
  });

  it('MSG-290 may be tried again later', async () => {
    opened.simulator.sendRefusals.add({ code: 'MSG-290' });
    const outcome = await opened.link.smsGateway.send({ ...text, from });
    expect(outcome).toMatchObject({ kind: 'not-sent', cause: { code: 'MSG-290' } });
    expect(failureOf('MSG-290')).toMatchObject({ kind: 'platform-busy', again: 'later' });
  });

  // Last, since nothing else is answered after it.
  it.each(['CMN-301', 'MSG-305'] as const)('%s waits by itself', async (code) => {
    opened.simulator.sendRefusals.add({ code });
    const outcome = await opened.link.smsGateway.send({ ...text, from });
    expect(outcome).toMatchObject({ kind: 'not-sent', gate: 'rate-limit' });
    if (outcome.kind === 'not-sent') expect(failureOf(outcome.cause.code).again).toBe('waits-by-itself');
  });
});
