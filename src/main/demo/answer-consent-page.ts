import { isLoopback } from '../server-url.ts';

type Fetch = (
  url: string,
  init: { method: string; redirect: 'manual'; headers?: Record<string, string>; body?: string },
) => Promise<Response>;

function onThisComputer(address: string, base?: string): string {
  const url = new URL(address, base);
  if (url.protocol !== 'http:' || !isLoopback(url)) throw new Error('not an address on this computer');
  return url.href;
}

function unescapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescapeHtml(value);
}

/** The one form of the page with its hidden inputs. */
function readForm(html: string): { readonly action: string; readonly fields: URLSearchParams } {
  const [form, ...others] = [...html.matchAll(/(<form\b[^>]*>)(.*?)<\/form>/gs)];
  const [, openingTag = '', content = ''] = form ?? [];
  const action = attribute(openingTag, 'action');
  if (action === null || others.length > 0 || attribute(openingTag, 'method') !== 'post') {
    throw new Error('not the consent page');
  }
  const fields = new URLSearchParams();
  for (const [tag] of content.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name !== null) fields.append(name, attribute(tag, 'value') ?? '');
  }
  return { action, fields };
}

/**
 * Presses "Allow" on the simulator's consent page and follows the redirect to the loopback listener: the demo's browser.
 * Goes to addresses on this computer alone. Rejects when the page is not what it should be.
 */
export async function answerConsentPage(authorizeUrl: string, { fetch }: { fetch: Fetch }): Promise<void> {
  const page = await fetch(onThisComputer(authorizeUrl), { method: 'GET', redirect: 'manual' });
  if (page.status !== 200) throw new Error(`the consent page answered ${page.status}`);
  const { action, fields } = readForm(await page.text());
  fields.set('decision', 'allow');
  const decided = await fetch(onThisComputer(action, authorizeUrl), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: fields.toString(),
  });
  const location = decided.headers.get('location');
  if (location === null) throw new Error(`the consent page answered ${decided.status} to its form`);
  const end = await fetch(onThisComputer(location), { method: 'GET', redirect: 'manual' });
  await end.body?.cancel();
}
