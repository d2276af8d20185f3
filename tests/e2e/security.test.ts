import { rm, stat } from 'node:fs/promises';
import { channelNames } from '#contract/channels.ts';
import { contentSecurityPolicy } from '#main/desktop/content-security-policy.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/e2e.ts';

/** What an attacker with a foothold in the page would try; each line of docs/security.md that has a window. */
test.describe('the window', () => {
  let running: RunningApp;

  test.beforeEach(async ({ installation }) => {
    running = await installation.start();
  });

  test('is sandboxed and isolated, without Node, webviews or weakened web security', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = preferences;
    expect({ sandbox, contextIsolation, nodeIntegration, webviewTag }).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(preferences['webSecurity']).toBe(true);
    const globals = await running.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    );
    expect(globals).toEqual([]);
  });

  test('offers a closed, frozen list of functions and nothing else', async () => {
    const offered = await running.page.evaluate(() => {
      const bridge = (window as unknown as { fromline: { calls: object } }).fromline;
      const grabbed = Object.isFrozen(bridge) && Object.isFrozen(bridge.calls);
      return { bridge: Object.keys(bridge), calls: Object.keys(bridge.calls), frozen: grabbed };
    });
    expect(offered.bridge.sort()).toEqual(['calls', 'onEvent']);
    expect(offered.calls.sort()).toEqual([...channelNames].sort());
    expect(offered.frozen).toBe(true);
  });

  test('hands the page what happened, never Electron’s own event', async () => {
    const given = await running.page.evaluate(() => {
      const { fromline } = window as unknown as {
        fromline: {
          calls: Record<string, (request: unknown) => Promise<unknown>>;
          onEvent(listener: (...given: object[]) => void): () => void;
        };
      };
      return new Promise<string[][]>((resolve) => {
        fromline.onEvent((...all) => resolve(all.map((each) => Object.keys(each).sort())));
        void fromline.calls['session:sign-in']?.(null);
      });
    });
    expect(given).toEqual([['change', 'revision']]);
  });

  test('shows app://sms under the production content security policy', async () => {
    expect(new URL(running.page.url()).protocol).toBe('app:');
    expect(new URL(running.page.url()).host).toBe('sms');
    const policy = await running.app.evaluate(async ({ net }) => {
      const response = await net.fetch('app://sms/index.html');
      return response.headers.get('content-security-policy');
    });
    expect(policy).toBe(contentSecurityPolicy);
  });

  test('breaks no rule of its own policy', async () => {
    await expect(running.page.getByRole('button', { name: 'Sign in with RingCentral' })).toBeVisible();
    expect(running.consoleErrors).toEqual([]);
  });

  test('cannot connect anywhere', async ({ simulator }) => {
    const before = simulator.state().requests.length;
    const outcome = await running.page.evaluate(async (url) => {
      const tries: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch(url),
        own: () => fetch('app://sms/index.html'),
        beacon: () => (navigator.sendBeacon(url) ? Promise.resolve() : Promise.reject(new Error('refused'))),
        image: () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = () => reject(new Error('refused'));
            image.src = `${url}/pixel.png`;
          }),
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(url.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = () => reject(new Error('refused'));
          }),
      };
      const passed: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
          passed.push(name);
        } catch {
          // Refused, as it should be.
        }
      }
      return passed;
    }, simulator.url);
    // A beacon reports "queued" although the policy stops it; what counts is that nothing arrives.
    expect(outcome.filter((name) => name !== 'beacon')).toEqual([]);
    expect(simulator.state().requests.length).toBe(before);
  });

  test('runs no code that did not come with the app', async () => {
    const ran = await running.page.evaluate(async () => {
      const mark = window as unknown as Record<string, unknown>;
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.head.append(inline);
      const foreign = document.createElement('script');
      foreign.src = 'data:text/javascript,window.foreignRan=true';
      document.head.append(foreign);
      // In a task of its own: the debugger that runs this function is exempt from the policy.
      const evalRan = await new Promise<boolean>((resolve) => {
        setTimeout(() => {
          try {
            (0, eval)('1');
            resolve(true);
          } catch {
            resolve(false);
          }
        });
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { inline: mark['inlineRan'] === true, foreign: mark['foreignRan'] === true, eval: evalRan };
    });
    expect(ran).toEqual({ inline: false, foreign: false, eval: false });
  });

  test('goes nowhere else and opens nothing', async ({ simulator, installation }) => {
    const { page, app } = running;
    const home = page.url();
    for (const address of [
      simulator.url,
      'app://sms.evil/index.html',
      'file:///etc/passwd',
      'data:text/html,<p>Hi</p>',
    ]) {
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.target = '_blank';
        link.click();
        link.remove();
        window.open(url);
      }, address);
      await page.waitForTimeout(150);
      expect(page.url()).toBe(home);
    }
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await installation.browser.opened()).toEqual([]);
    expect(simulator.state().requests).toEqual([]);
  });

  test('is given no permission', async () => {
    const states = await running.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      const answers = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      return answers.map((answer) => answer.state);
    });
    expect(states.every((state) => state === 'denied')).toBe(true);
    const asked = await running.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      position: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'failed'),
        );
      }),
    }));
    expect(asked).toEqual({ notifications: 'denied', position: 'denied' });
  });

  test('is refused a channel, a request or a page that is not on the list', async ({ installation }) => {
    const answers = await running.page.evaluate(async () => {
      const { calls } = (
        window as unknown as {
          fromline: {
            calls: Record<string, (request: unknown) => Promise<{ ok: boolean; error?: unknown }>>;
          };
        }
      ).fromline;
      const ask = async (channel: string, request: unknown): Promise<unknown> => {
        const answer = await calls[channel]?.(request);
        return answer?.ok === false ? (answer.error as { code: string }).code : answer;
      };
      return Promise.all([
        ask('app:open-page', { page: 'https://evil.example' }),
        ask('app:open-page', { page: '__proto__' }),
        ask('outbox:enqueue', { id: 'x', numberId: '1', to: '1', text: '' }),
        ask('numbers:page', { offset: -1, limit: 1e9 }),
        ask('session:sign-in', { serverUrl: 'https://evil.example' }),
      ]);
    });
    expect(answers).toEqual(new Array(5).fill('request-invalid'));
    expect(await installation.browser.opened()).toEqual([]);
  });
});

test('only one instance runs on a data folder', async ({ installation }) => {
  const first = await installation.start();
  await expect(installation.start()).rejects.toThrow();
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the data folder is closed to other users', async ({ installation }) => {
  await rm(installation.dataDirectory, { recursive: true });
  await installation.start();
  const folder = await stat(installation.dataDirectory);
  expect(folder.mode & 0o077).toBe(0);
});
