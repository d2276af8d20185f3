import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../../scripts/lib/exit-codes.mjs';
import { isAtLeast } from '../../../scripts/lib/node-version.mjs';
import { wantsColour } from '../../../scripts/lib/report.mjs';
import { exitCodeOf } from '../../../scripts/lib/run-command.mjs';
import { hasDisplay, requireSupportedSystem } from '../../../scripts/lib/system.mjs';
import { canRunTools } from '../../../scripts/lib/tool-node.mjs';

describe('comparing Node versions', () => {
  it.each([
    ['20.0.0', '20.0.0', true],
    ['v20.20.2', '20.0.0', true],
    ['22.9.0', '22.12.0', false],
    ['100.0.0', '22.12.0', true],
    ['19.9.9', '20.0.0', false],
  ])('%s is at least %s: %s', (version, minimum, answer) => {
    expect(isAtLeast(version, minimum)).toBe(answer);
  });

  it('lets a Node stand in for the packaged one only when it is new enough and runs TypeScript files', () => {
    expect(canRunTools('24.9.0', true)).toBe(true);
    expect(canRunTools('22.12.0', false)).toBe(false);
    expect(canRunTools('20.20.2', true)).toBe(false);
  });
});

describe('a Node that is too old', () => {
  it('gets one sentence and its own exit code before any command is loaded', () => {
    const entry = new URL('../../../scripts/lib/run-entry.mjs', import.meta.url).href;
    const program = `import { runEntry } from '${entry}';
      await runEntry(() => { throw new Error('loaded'); }, '18.20.0');`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect(status).toBe(exitCodes.nodeTooOld);
    expect(stderr).toMatch(/^✗ Node 18\.20\.0 is too old: .+\n$/u);
  });
});

describe('exit codes', () => {
  it('are distinct', () => {
    expect(new Set(Object.values(exitCodes)).size).toBe(Object.keys(exitCodes).length);
  });

  it('follow the shell for a program that a signal ended', () => {
    expect(exitCodeOf(3, null)).toBe(3);
    expect(exitCodeOf(null, 'SIGTERM')).toBe(143);
  });
});

describe('the supported systems', () => {
  const glibc = { isMusl: false };

  it.each([
    { platform: 'linux', arch: 'x64', ...glibc },
    { platform: 'darwin', arch: 'arm64', ...glibc },
    { platform: 'win32', arch: 'x64', ...glibc },
  ])('include $platform-$arch', (system) => {
    expect(() => {
      requireSupportedSystem(system);
    }).not.toThrow();
  });

  it.each([
    { platform: 'freebsd', arch: 'x64', ...glibc },
    { platform: 'linux', arch: 's390x', ...glibc },
    { platform: 'linux', arch: 'x64', isMusl: true },
  ])('do not include $platform-$arch with musl $isMusl', (system) => {
    expect(() => {
      requireSupportedSystem(system);
    }).toThrow(expect.objectContaining({ exitCode: exitCodes.unsupportedSystem }));
  });
});

describe('a display', () => {
  it('is there on Linux with X or Wayland only', () => {
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  });

  it('is always there on macOS and Windows', () => {
    expect(hasDisplay({}, 'darwin')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});

describe('colours', () => {
  it('are for terminals, and never with NO_COLOR', () => {
    expect(wantsColour({ isTTY: true }, {})).toBe(true);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColour({}, {})).toBe(false);
  });
});
