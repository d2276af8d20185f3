import { describe, expect, it } from 'vitest';
import { ownershipOf, type OwnershipGroup, type OwnershipKind } from '#domain/ownership.ts';
import type { NumberOwner } from '#domain/phone-number.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const self = { id: '101', type: 'User' };

const owner = (id: string, type: string | null): NumberOwner => ({
  id,
  extensionNumber: null,
  name: null,
  type,
});

/** The columns of the table below. */
const owners: Readonly<Record<string, NumberOwner | null>> = {
  nobody: null,
  self: owner('101', 'User'),
  colleague: owner('102', 'User'),
  queue: owner('201', 'Department'),
  site: owner('301', 'Site'),
  ivrMenu: owner('401', 'IvrMenu'),
  parkLocation: owner('501', 'ParkLocation'),
};

const company = ['company', 'company', 'company', 'company', 'site', 'company', 'company'] as const;
const main = [
  'main-company',
  'main-company',
  'main-company',
  'main-company',
  'main-company',
  'main-company',
  'main-company',
] as const;
const byOwner = (own: OwnershipKind, rest: OwnershipKind): readonly OwnershipKind[] => [
  own,
  own,
  'delegated',
  'call-queue',
  'site',
  'ivr-menu',
  rest,
];
const direct = byOwner('direct', 'unknown');
const mobile = byOwner('mobile', 'unknown');
const silent = byOwner('not-for-messages', 'not-for-messages');
const unheardOf = byOwner('unknown', 'unknown');

/** platform.md 3.2 (all values) through the decision table of 3.4, first hit wins. */
const table: Readonly<Record<string, readonly OwnershipKind[]>> = {
  MainCompanyNumber: main,
  AdditionalCompanyNumber: company,
  CompanyNumber: company,
  ForwardedCompanyNumber: company,
  DirectNumber: direct,
  BusinessMobileNumber: mobile,
  PartnerBusinessMobileNumber: mobile,
  FmcBusinessMobileNumber: mobile,
  CompanyFaxNumber: silent,
  ConferencingNumber: silent,
  MeetingsNumber: silent,
  InventoryFmcBusinessMobileNumber: silent,
  InventoryMobileNumber: silent,
  NumberPool: silent,
  NumberPoolPartnerBusinessMobileNumber: silent,
  NumberStorage: silent,
  ELIN: silent,
  ForwardedNumber: unheardOf,
  ContactCenterNumber: unheardOf,
  IntegrationNumber: unheardOf,
  PhoneLine: unheardOf,
};

const groups: Readonly<Record<OwnershipKind, OwnershipGroup>> = {
  direct: 'direct',
  mobile: 'direct',
  'main-company': 'company',
  company: 'company',
  site: 'company',
  'ivr-menu': 'company',
  'call-queue': 'queue',
  delegated: 'other',
  'not-for-messages': 'other',
  unknown: 'other',
};

const cases = Object.entries(table).flatMap(([usageType, kinds]) =>
  Object.keys(owners).map((ownerName, column) => ({
    usageType,
    ownerName,
    kind: kinds[column] ?? 'unknown',
  })),
);

describe('whom a number belongs to', () => {
  it.each(cases)('$usageType of $ownerName is $kind', ({ usageType, ownerName, kind }) => {
    const number = sampleNumber({ usageType, owner: owners[ownerName] ?? null });
    expect(ownershipOf(number, self)).toEqual({ group: groups[kind], kind });
  });

  it('gives a signed-in call queue its own numbers as queue numbers', () => {
    const queue = { id: '201', type: 'Department' };
    for (const usageType of ['DirectNumber', 'BusinessMobileNumber']) {
      for (const own of [null, owner('201', null)]) {
        expect(ownershipOf(sampleNumber({ usageType, owner: own }), queue).kind).toBe('call-queue');
      }
    }
  });

  it.each(['User', 'DigitalUser', 'VirtualUser', 'FaxUser'])(
    "calls another %s's number delegated, since it can only be used on their behalf",
    (type) => {
      expect(ownershipOf(sampleNumber({ owner: owner('102', type) }), self).kind).toBe('delegated');
    },
  );

  it('does not make a number ours because its owner has no type', () => {
    expect(ownershipOf(sampleNumber({ owner: owner('102', null) }), self).kind).toBe('unknown');
  });

  it('keeps a fax-only number of an unheard-of use out of the texting groups', () => {
    const number = sampleNumber({ usageType: 'SomethingNew', numberType: 'FaxOnly' });
    expect(ownershipOf(number, self).kind).toBe('not-for-messages');
  });
});
