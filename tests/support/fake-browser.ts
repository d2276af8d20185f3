import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Stands in for the user's browser: a program named `xdg-open` at the front of the PATH writes down what it is asked to
 * open, and the test then walks the consent page by plain HTTP, as a person would by hand.
 */
export interface FakeBrowser {
  /** Put before the PATH of the app. */
  readonly pathFolder: string;
  /** Every address the app asked to open so far. */
  opened(): Promise<readonly string[]>;
  /** Waits for the address after the first `seen` ones. */
  nextAddress(seen?: number): Promise<string>;
  /** Presses the button on the consent page and follows the redirect; the page that the person sees at the end. */
  decide(address: string, decision: 'allow' | 'deny'): Promise<{ status: number; html: string; url: string }>;
}

const patience = 15_000;

export async function createFakeBrowser(folder: string): Promise<FakeBrowser> {
  const pathFolder = join(folder, 'bin');
  const record = join(folder, 'opened.txt');
  await mkdir(pathFolder, { recursive: true });
  await writeFile(record, '');
  const program = join(pathFolder, 'xdg-open');
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${record}'\n`);
  await chmod(program, 0o755);

  const opened = async (): Promise<readonly string[]> =>
    (await readFile(record, 'utf8')).split('\n').filter((line) => line !== '');

  return {
    pathFolder,
    opened,
    async nextAddress(seen = 0) {
      const end = Date.now() + patience;
      while (Date.now() < end) {
        const address = (await opened())[seen];
        if (address !== undefined) return address;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The app asked for no browser.');
    },
    async decide(address, decision) {
      const page = await fetch(address);
      const html = await page.text();
      if (!page.ok) return { status: page.status, html, url: page.url };
      const form = new URLSearchParams({ decision });
      for (const [tag] of html.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
        const name = /name="([^"]*)"/.exec(tag)?.[1];
        if (name !== undefined) form.append(name, unescapeHtml(/value="([^"]*)"/.exec(tag)?.[1] ?? ''));
      }
      const action = unescapeHtml(/<form\b[^>]*action="([^"]*)"/.exec(html)?.[1] ?? '');
      const end = await fetch(new URL(action, address), { method: 'POST', body: form });
      return { status: end.status, html: await end.text(), url: end.url };
    },
  };
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
