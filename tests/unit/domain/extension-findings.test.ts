import { describe, expect, it } from 'vitest';
import { extensionFindings, isExtensionActive } from '#domain/verdict/extension-findings.ts';
import { callerIdOnly, listed } from '#tests/support/number-scene.ts';

describe('the state of the own extension (platform.md 5.7, 7)', () => {
  it.each([
    ['Enabled', true, 'ready', 'all-good'],
    ['Disabled', false, 'cannot', 'extension-not-active'],
    ['Frozen', false, 'cannot', 'extension-not-active'],
    ['NotActivated', false, 'cannot', 'extension-not-active'],
    ['Unassigned', false, 'cannot', 'extension-not-active'],
    ['enabled', null, 'unknown', 'extension-unheard-of'],
    ['SomethingNew', null, 'unknown', 'extension-unheard-of'],
    [null, null, 'ready', 'all-good'],
  ] as const)('%s', (extensionStatus, isActive, level, reason) => {
    const { verdict } = listed({}, { hints: { extensionStatus } });
    expect(isExtensionActive(extensionStatus)).toBe(isActive);
    expect(verdict).toMatchObject({ level, reason, quote: reason === 'all-good' ? null : extensionStatus });
    expect(verdict.findings).toEqual(extensionFindings(extensionStatus));
  });

  it('never makes a number better, and leaves one its own reason that cannot text anyway', () => {
    for (const extensionStatus of ['Enabled', 'Disabled', 'SomethingNew', null]) {
      const { verdict } = listed(callerIdOnly, { hints: { extensionStatus } });
      expect(verdict).toMatchObject({ level: 'cannot', reason: 'texting-off' });
    }
  });
});
