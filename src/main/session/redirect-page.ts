import { createHash } from 'node:crypto';

export type RedirectPage = 'received' | 'denied' | 'not-expected';

const words: Readonly<Record<RedirectPage, readonly [heading: string, sentence: string]>> = {
  received: ['You can close this page', 'Fromline has what it needs. Go back to the Fromline window.'],
  denied: [
    'Fromline is not signed in',
    'You can close this page. To sign in, go back to the Fromline window.',
  ],
  'not-expected': [
    'This page belongs to no sign-in',
    'You can close it. To sign in, go back to the Fromline window and choose Sign in.',
  ],
};

const style = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 30rem; margin: 20vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; }`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** The last page of a sign-in in the browser. Nothing of the request is repeated on it. */
export function redirectPage(page: RedirectPage): string {
  const [heading, sentence] = words[page];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Fromline</title>
<style>${style}</style></head>
<body><main><h1>${heading}</h1><p>${sentence}</p></main></body>
</html>
`;
}

/** The address holds the code, so the page is neither kept nor told to anybody. */
export const redirectPageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
};
