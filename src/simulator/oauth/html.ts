import { randomBytes } from 'node:crypto';
import type { Answer } from '../answer.ts';

/** Text as it may stand in HTML, also inside a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f3f2f7, #17161d); }
  main { box-sizing: border-box; width: min(27rem, calc(100vw - 2rem)); margin: 1rem; padding: 2rem;
    border-radius: 14px; background: light-dark(#fff, #23222b); box-shadow: 0 1px 3px #0003, 0 8px 28px #0001; }
  h1 { margin: 0 0 1rem; font-size: 1.35rem; line-height: 1.3; }
  .platform { margin: 0 0 1.25rem; font-size: .875rem; color: light-dark(#5d5a6b, #aaa7b8); }
  .user { margin: 0 0 1.25rem; padding: .75rem 1rem; border-radius: 10px; background: light-dark(#f3f2f7, #17161d); }
  ul { margin: .25rem 0 1.5rem; padding-left: 1.25rem; }
  form { display: flex; gap: .75rem; }
  button { flex: 1; padding: .65rem 1rem; border: 1px solid light-dark(#b9b6c6, #55526a); border-radius: 8px;
    background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
  button[value=allow] { border-color: #4a4495; background: #4a4495; color: #fff; }
  button:focus-visible { outline: 3px solid #8f88e8; outline-offset: 2px; }
`;

/**
 * A whole page that runs no script and loads nothing. `formTarget` is where its form may lead in the end: browsers
 * apply `form-action` to the redirect after the form, too.
 */
export function htmlPage(status: number, title: string, body: string, formTarget?: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<p class="platform">RingCentral, simulated on this computer</p>
${body}
</main>
</body>
</html>
`;
  const formAction = formTarget === undefined ? "'none'" : `'self' ${formTarget}`;
  return {
    status,
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'nonce-${nonce}'`,
        `form-action ${formAction}`,
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
    content: { type: 'text/html;charset=utf-8', body: text },
  };
}
