import { describe, expect, it } from 'vitest';
import { chooseName, isInstalled, needsFor } from '../../../scripts/lib/system-packages.mjs';

const sound = { names: ['libasound2', 'libasound2t64'], file: 'libasound.so.2' };

const section = (name: string, candidate: string): string =>
  `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n     1.2.8 500\n`;

describe('the name of a Debian package', () => {
  it('is the plain one where apt can install it', () => {
    expect(chooseName(sound, section('libasound2', '1.2.8-1'))).toBe('libasound2');
  });

  it('is the renamed one where the plain one is only virtual', () => {
    const policy = section('libasound2', '(none)') + section('libasound2t64', '1.2.11-1');
    expect(chooseName(sound, policy)).toBe('libasound2t64');
  });

  it('is the renamed one where apt does not know the plain one', () => {
    expect(chooseName(sound, section('libasound2t64', '1.2.11-1'))).toBe('libasound2t64');
  });

  it('is the plain one where apt has no lists yet', () => {
    expect(chooseName(sound, '')).toBe('libasound2');
  });
});

describe('whether a Debian package is installed', () => {
  it('takes either name', () => {
    expect(isInstalled(sound, 'libnss3 installed\nlibasound2t64 installed\n')).toBe(true);
  });

  it('does not take a package of which only the settings are left', () => {
    expect(isInstalled(sound, 'libasound2 config-files\n')).toBe(false);
  });

  it('does not take a package whose name only begins alike', () => {
    expect(isInstalled(sound, 'libasound2-data installed\n')).toBe(false);
  });
});

describe('what a session of its own needs', () => {
  it('is a display, a bus and a keychain besides what the app needs', () => {
    const names = (purpose: 'app' | 'session'): string[] => needsFor(purpose).flatMap((need) => need.names);
    expect(names('session')).toEqual(
      expect.arrayContaining([...names('app'), 'xvfb', 'dbus', 'gnome-keyring', 'dunst', 'python3-dbus']),
    );
    expect(names('app')).not.toContain('xvfb');
  });
});
