import { describe, expect, it } from 'vitest';
import { listNumber, type NumberKnowledge, type NumberListing } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { exportTable } from '#main/numbers/export-table.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const checkedAt = Date.UTC(2026, 10, 20, 10, 30);
const readAt = Date.UTC(2026, 10, 20, 10, 31, 5);

const listed = (number: Partial<PhoneNumber>, knowledge: Partial<NumberKnowledge> = {}): NumberListing =>
  listNumber(sampleNumber(number), { id: '101', type: 'User' }, { ...knowing(), ...knowledge });

const named = (nickname: string): NumberListing =>
  listed({ label: null }, { settings: { nickname, colour: null, isDefault: false, isMuted: false } });

/** Reads CSV as RFC 4180 has it, with nothing of ours. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 1;
    } else field += sign;
  }
  expect([row, field, quoted]).toEqual([[], '', false]);
  return rows;
}

function csvRows(listings: readonly NumberListing[]): Record<string, string>[] {
  const csv = exportTable({ listings, checkedAt }, 'csv');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const [header = [], ...rows] = parseCsv(csv.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, place) => [name, row[place] ?? '']));
  });
}

const queue = listed(
  {
    e164: '+15035550111',
    label: 'Sales',
    owner: { id: '5', extensionNumber: '11601', name: 'Sales', type: 'Department' },
    features: ['CallerId', 'SmsSender'],
  },
  {
    registration: {
      state: 'read',
      campaign: {
        id: '2401',
        externalId: 'C4QUE1Z',
        status: 'CampaignSuspended',
        tier: 'LowVolume',
        useCases: ['Marketing', 'CustomerCare'],
        consent: null,
        faults: [],
      },
      brand: { id: '1008', externalId: 'BH4LDN7', status: 'Verified', faults: [] },
      readAt,
    },
    settings: { nickname: 'The "quick" one', colour: 'rose', isDefault: true, isMuted: false },
  },
);
const site = listed(
  {
    e164: '+15715550124',
    label: 'Virginia',
    owner: { id: '7', extensionNumber: '30002', name: 'Virginia', type: 'Site' },
    features: ['CallerId'],
  },
  {
    hints: {
      ...knowing().hints,
      recipients: {
        '7': [
          { id: '8', name: 'Bob' },
          { id: '9', name: 'Lee' },
        ],
      },
    },
  },
);

const queueRow = {
  group: 'queue',
  nickname: 'The "quick" one',
  label: 'Sales',
  number: '+15035550111',
  owner: 'Sales',
  extension: '11601',
  kind: 'call-queue',
  sms: 'can',
  mms: 'cannot',
  international: 'cannot',
  verdict: 'fail',
  reason: 'campaign-suspended',
  quote: 'CampaignSuspended',
  registration: 'read',
  campaignId: '2401',
  campaignExternalId: 'C4QUE1Z',
  campaignStatus: 'CampaignSuspended',
  tier: 'LowVolume',
  brandId: '1008',
  brandStatus: 'Verified',
  replies: 'queue',
  repliesReadable: 'not-known',
  handling: 'you',
  checkedAt: '2026-11-20T10:30:00.000Z',
  registrationReadAt: '2026-11-20T10:31:05.000Z',
};
const siteRow = {
  group: 'company',
  number: '+15715550124',
  kind: 'site',
  sms: 'cannot',
  verdict: 'cannot',
  reason: 'not-assigned',
  registration: 'not-read',
  handling: 'others',
  replies: 'not-seen',
};

describe('the table of the numbers', () => {
  it('has as CSV what the screen shows, in its order, with times', () => {
    expect(csvRows([queue, site])).toMatchObject([
      {
        ...siteRow,
        nickname: '',
        isDefault: 'no',
        handledBy: 'Bob; Lee',
        campaignStatus: '',
        useCases: '',
        repliesReadable: '',
        registrationReadAt: '',
      },
      {
        ...queueRow,
        isDefault: 'yes',
        findings: 'campaign-suspended; no-pictures',
        useCases: 'Marketing; CustomerCare',
        handledBy: '',
      },
    ]);
  });

  it('has the same as JSON', () => {
    const table: unknown = JSON.parse(exportTable({ listings: [queue, site], checkedAt }, 'json'));
    expect(table).toMatchObject({
      checkedAt: '2026-11-20T10:30:00.000Z',
      numbers: [
        { ...siteRow, nickname: null, isDefault: false, handledBy: ['Bob', 'Lee'], useCases: [] },
        {
          ...queueRow,
          isDefault: true,
          findings: ['campaign-suspended', 'no-pictures'],
          useCases: ['Marketing', 'CustomerCare'],
        },
      ],
    });
  });

  it('has its header without numbers, and no time that nobody knows', () => {
    const csv = exportTable({ listings: [], checkedAt: null }, 'csv');
    expect(parseCsv(csv.slice(1))).toEqual([expect.arrayContaining(['group', 'registrationReadAt'])]);
    expect(exportTable({ listings: [], checkedAt: null }, 'json')).toBe(
      '{\n  "checkedAt": null,\n  "numbers": []\n}\n',
    );
    expect(parseCsv(exportTable({ listings: [site], checkedAt: null }, 'csv'))[1]?.at(-2)).toBe('');
  });
});

describe('a field of the CSV', () => {
  it.each([
    ['commas, "quotes" and; more'],
    ['two\r\nlines'],
    ['a\nline feed alone'],
    ['a\rreturn alone'],
    ['"'],
    [' kept spaces '],
    ['Zoë 电话 😀'],
    ["'already"],
    ['1-800'],
  ])('comes back as it was: %j', (nickname) => {
    expect(csvRows([named(nickname)])[0]?.['nickname']).toBe(nickname);
  });

  it.each([
    '=1+1',
    '+1 650 555',
    '+1+2',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '=cmd|" /C calc"!A0',
    '+',
  ])('is no formula: %j', (nickname) => {
    expect(csvRows([named(nickname)])[0]?.['nickname']).toBe(`'${nickname}`);
  });

  it('is left alone when it is a plain number in E.164', () => {
    const [row] = csvRows([named('+442079460123')]);
    expect(row).toMatchObject({ nickname: '+442079460123', number: '+16505550100' });
  });
});
