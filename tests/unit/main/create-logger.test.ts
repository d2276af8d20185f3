import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '#main/log/create-logger.ts';

let folder: string;
const lines = (): string[] => readFileSync(join(folder, 'fromline.log'), 'utf8').trimEnd().split('\n');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fromline-log-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('createLogger', () => {
  it('writes one line with time, level, area and details', () => {
    const logger = createLogger({ directory: folder, level: 'info' });
    logger.child('session').child('vault').warn('record not read', { code: 'MSG-304', attempt: 2 });
    logger.info('started');
    expect(lines()[0]).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z warn session\.vault: record not read \{"code":"MSG-304","attempt":2\}$/,
    );
    expect(lines()[1]).toMatch(/ info app: started$/);
  });

  it('never stops the app, even when its folder cannot be made', () => {
    writeFileSync(join(folder, 'taken'), '');
    const logger = createLogger({ directory: join(folder, 'taken'), level: 'info' });
    expect(() => logger.info('started')).not.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('leaves out what is below its level', () => {
    const logger = createLogger({ directory: folder, level: 'warn' });
    logger.debug('no');
    logger.info('no');
    logger.error('yes');
    expect(lines()).toHaveLength(1);
  });

  it('redacts messages and details', () => {
    const logger = createLogger({ directory: folder, level: 'info' });
    logger.info('texted +16505550142', {
      text: 'See you at nine',
      error: new Error('Bearer U0pDMTJQMDFQQVMw'),
      refreshToken: 'U0pDMTJQMDFQQVMw',
    });
    const line = lines().join('\n');
    expect(line).not.toMatch(/6505550142|nine|U0pDMTJQMDFQQVMw/);
    expect(line).toContain('…0142');
  });

  it('keeps an entry on one line and reads no pattern in it', () => {
    const logger = createLogger({ directory: folder, level: 'info' });
    logger.info('first\n2026-01-01T00:00:00.000Z error app: forged %s %d %o {text} {y}', {
      note: 'a\nb',
      rate: '%c',
    });
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toContain('first\\n2026-01-01T00:00:00.000Z error app: forged %s %d %o {text} {y}');
  });

  it('writes what JSON cannot', () => {
    const logger = createLogger({ directory: folder, level: 'info' });
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    logger.info('odd', { big: 12n, circle });
    expect(lines()[0]).toContain('"big":"12"');
  });

  it('starts a new file when the old one is full, and keeps that one', () => {
    const logger = createLogger({ directory: folder, level: 'info' });
    const filling = 'x '.repeat(900);
    for (let count = 0; count < 1300; count += 1) logger.info(filling);
    expect(readdirSync(folder).sort()).toEqual(['fromline.log', 'fromline.old.log']);
    expect(statSync(join(folder, 'fromline.log')).size).toBeLessThan(1_010_000);
    expect(statSync(join(folder, 'fromline.old.log')).size).toBeLessThan(1_010_000);
  });

  it('lets nobody else read the file', () => {
    createLogger({ directory: folder, level: 'info' }).info('x');
    expect(statSync(join(folder, 'fromline.log')).mode & 0o077).toBe(0);
  });

  it('writes no file without a folder, and does not throw when the folder cannot be used', () => {
    createLogger({ directory: null, level: 'debug' }).error('nowhere');
    expect(readdirSync(folder)).toEqual([]);
    const logger = createLogger({ directory: folder, level: 'debug' });
    rmSync(folder, { recursive: true });
    expect(() => logger.error('gone')).not.toThrow();
  });
});
