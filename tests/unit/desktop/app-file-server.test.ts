import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppFileServer, resolveAppFile } from '#main/desktop/app-file-server.ts';
import { contentSecurityPolicy } from '#main/desktop/content-security-policy.ts';

let folder: string;
let serve: (request: Request) => Promise<Response>;

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'fromline-app-files-'));
  folder = join(parent, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'index.js'), 'export {};');
  await mkdir(join(parent, 'renderer-secrets'));
  await writeFile(join(parent, 'renderer-secrets', 'key.html'), 'secret');
  await writeFile(join(parent, 'outside.html'), 'secret');
  await symlink('/etc', join(folder, 'etc'));
  serve = createAppFileServer({ folder, host: 'sms' });
});

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => serve(new Request(url, { method }));

describe('app://sms', () => {
  it('serves the page and its files with the content security policy', async () => {
    for (const [path, type] of [
      ['/', 'text/html'],
      ['/index.html', 'text/html'],
      ['/assets/index.js', 'text/javascript'],
    ] as const) {
      const response = await get(`app://sms${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('connects to nothing and allows no inline code', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses %s', async (method) => {
    expect((await get('app://sms/index.html', method)).status).toBe(405);
  });

  it('knows no other host', async () => {
    expect((await get('app://other/index.html')).status).toBe(404);
  });

  it.each([
    'app://sms/..%2foutside.html',
    'app://sms/%2e%2e/outside.html',
    'app://sms/..%2frenderer-secrets/key.html',
    'app://sms/..%5coutside.html',
    'app://sms/assets/..%2f..%2foutside.html',
    'app://sms/index.html%00.js',
    'app://sms/%zz',
    'app://sms/etc/passwd',
    'app://sms/missing.js',
    'app://sms/assets',
  ])('gives nothing for %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('keeps a sibling folder whose name begins alike outside', () => {
    expect(resolveAppFile('/app/renderer', '/../renderer-secrets/key.html')).toBeNull();
    expect(resolveAppFile('/app/renderer', '/index.html')).toBe('/app/renderer/index.html');
  });
});
