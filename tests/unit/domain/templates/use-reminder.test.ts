import { describe, expect, it } from 'vitest';
import type { KnownUseCase, Registration } from '#domain/registration.ts';
import { isUseUnregistered } from '#domain/templates/use-reminder.ts';

const registeredFor = (...useCases: readonly string[]): Registration => ({
  state: 'read',
  campaign: {
    id: '1',
    externalId: null,
    status: 'Confirmed',
    tier: null,
    useCases,
    consent: null,
    faults: [],
  },
  brand: null,
  readAt: 0,
});

describe('a reminder of the registered uses', () => {
  const cases: readonly (readonly [string, KnownUseCase | null, Registration, boolean])[] = [
    ['marketing from a number for care', 'Marketing', registeredFor('CustomerCare'), true],
    ['marketing from a number for it', 'Marketing', registeredFor('CustomerCare', 'Marketing'), false],
    ['marketing from a number of mixed uses', 'Marketing', registeredFor('Mixed'), false],
    ['marketing where RingCentral names no use', 'Marketing', registeredFor(), false],
    [
      'marketing from a number without a campaign',
      'Marketing',
      { state: 'read', campaign: null, brand: null, readAt: 0 },
      false,
    ],
    ['marketing where nobody asked', 'Marketing', { state: 'not-read' }, false],
    ['marketing where nobody may know', 'Marketing', { state: 'not-permitted', refusedAt: 0 }, false],
    ['another use', 'CustomerCare', registeredFor('Marketing'), false],
    ['no use said', null, registeredFor('CustomerCare'), false],
  ];
  it.each(cases)('%s', (_what, useCase, registration, isReminded) => {
    expect(isUseUnregistered(useCase, registration)).toBe(isReminded);
  });
});
