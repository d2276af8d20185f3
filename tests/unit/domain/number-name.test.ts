import { expect, it } from 'vitest';
import { givenName } from '#domain/number-name.ts';
import { plainSettings } from '#domain/number-settings.ts';
import type { OwnershipKind } from '#domain/ownership.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const owner = { id: '601', extensionNumber: '11601', name: 'Sales', type: 'Department' };

it.each([
  ['Mine', 'Label', 'call-queue', 'Mine'],
  [null, 'Label', 'call-queue', 'Label'],
  [null, '  ', 'call-queue', 'Sales'],
  [null, null, 'site', 'Sales'],
  [null, null, 'direct', null],
] as const)('nickname %j, label %j, %s: %j', (nickname, label, kind, name) => {
  const number = sampleNumber({ label, owner });
  const ownership = { group: 'direct', kind: kind satisfies OwnershipKind } as const;
  expect(givenName({ number, ownership, settings: { ...plainSettings, nickname } })).toBe(name);
});
