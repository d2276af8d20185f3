import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const refuse = (status: number): Response =>
  new Response(null, { status, headers: { 'Content-Security-Policy': contentSecurityPolicy } });

/** The file a request may have, or null: inside the folder after decoding, with a type we serve. */
export function resolveAppFile(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = normalize(folder + sep);
  const path = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  // With the separator, so that a sibling folder whose name begins alike stays outside.
  if (!path.startsWith(root)) return null;
  return Object.hasOwn(contentTypes, extname(path)) ? path : null;
}

/** Answers GET for files of one folder under one host name, each with the content security policy. */
export function createAppFileServer({
  folder,
  host,
}: {
  readonly folder: string;
  readonly host: string;
}): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const url = new URL(request.url);
    if (url.host !== host) return refuse(404);
    const path = resolveAppFile(folder, url.pathname);
    if (path === null) return refuse(404);
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
        },
      });
    } catch {
      return refuse(404);
    }
  };
}
