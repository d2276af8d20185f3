import { describe, expect, it } from 'vitest';
import { installedMatchesLock } from '../../../scripts/lib/npm-packages.mjs';
import { looksOffline } from '../../../scripts/lib/npm.mjs';

const lockOf = (packages: Record<string, unknown>): string =>
  JSON.stringify({ lockfileVersion: 3, packages });

const react = { version: '19.3.1', integrity: 'sha512-a' };
const otherSystem = { version: '1.0.0', integrity: 'sha512-b', optional: true };

describe('whether node_modules is what the lock file names', () => {
  const lock = lockOf({
    '': { name: 'fromline' },
    'node_modules/react': react,
    'node_modules/mac': otherSystem,
  });

  it('is so when every package has its version and only optional ones are absent', () => {
    expect(installedMatchesLock(lock, lockOf({ 'node_modules/react': react }))).toBe(true);
  });

  it('is not so when a package has another version', () => {
    const installed = lockOf({ 'node_modules/react': { ...react, version: '19.3.0' } });
    expect(installedMatchesLock(lock, installed)).toBe(false);
  });

  it('is not so when a package has other content under the same version', () => {
    const installed = lockOf({ 'node_modules/react': { ...react, integrity: 'sha512-z' } });
    expect(installedMatchesLock(lock, installed)).toBe(false);
  });

  it('is not so when a needed package is absent', () => {
    expect(installedMatchesLock(lock, lockOf({}))).toBe(false);
  });

  it('is not so when a package is left over', () => {
    const installed = lockOf({ 'node_modules/react': react, 'node_modules/old': react });
    expect(installedMatchesLock(lock, installed)).toBe(false);
  });

  it('is not so when the record of what is installed is broken', () => {
    expect(installedMatchesLock(lock, '{')).toBe(false);
  });
});

describe('telling a missing network from another failure of npm', () => {
  it.each([
    'npm error code ECONNREFUSED',
    'npm error network request failed, reason: getaddrinfo ENOTFOUND registry',
    'npm error code EAI_AGAIN',
  ])('takes "%s" for a missing network', (output) => {
    expect(looksOffline(output)).toBe(true);
  });

  it('takes a lock file that does not fit for another failure', () => {
    expect(looksOffline('npm error code EUSAGE\nnpm error `npm ci` can only install packages when')).toBe(
      false,
    );
  });
});
