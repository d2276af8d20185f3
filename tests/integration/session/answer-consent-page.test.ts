import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerConsentPage } from '#main/demo/answer-consent-page.ts';
import { createInstallation, ignore, type Installation } from './installation.ts';

let installation: Installation;

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
});

afterEach(async () => {
  await installation.remove();
});

/** A fetch that answers from a list and remembers where it was asked to go. */
function scripted(answers: readonly Response[]): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  const left = [...answers];
  return {
    asked,
    fetch: (input) => {
      asked.push(typeof input === 'string' ? input : input instanceof URL ? input.href : input.url);
      const next = left.shift();
      return next === undefined ? Promise.reject(new Error('nobody')) : Promise.resolve(next);
    },
  };
}

const authorize = 'http://127.0.0.1:40123/restapi/oauth/authorize?client_id=x';
const form = (action: string): Response =>
  new Response(
    `<form method="post" action="${action}"><input type="hidden" name="a" value="1 &amp; 2"></form>`,
  );
const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } });

describe("the demo's browser", () => {
  it('signs in as a person would who presses Allow', async () => {
    let address = '';
    const run = installation.run({
      openBrowser: (url) => {
        address = url;
        return ignore();
      },
    });
    await run.session.signIn();
    await answerConsentPage(address, { fetch });
    await run.reaches('signed-in');
  });

  it('carries the hidden fields over as they are meant', async () => {
    const fetch = vi
      .fn<typeof globalThis.fetch>()
      .mockResolvedValueOnce(form('/restapi/oauth/authorize'))
      .mockResolvedValueOnce(redirect('http://localhost:47110/oauth2callback?code=1'))
      .mockResolvedValueOnce(new Response('fine'));
    await answerConsentPage(authorize, { fetch });
    expect(fetch.mock.calls[1]).toEqual([
      'http://127.0.0.1:40123/restapi/oauth/authorize',
      expect.objectContaining({ method: 'POST', redirect: 'manual', body: 'a=1+%26+2&decision=allow' }),
    ]);
    expect(fetch.mock.calls[2]?.[0]).toBe('http://localhost:47110/oauth2callback?code=1');
  });

  it.each([
    'https://platform.ringcentral.com/restapi/oauth/authorize',
    'http://platform.ringcentral.com/restapi/oauth/authorize',
    'https://127.0.0.1/restapi/oauth/authorize',
    'file:///etc/passwd',
  ])('does not go to %s', async (address) => {
    const { fetch, asked } = scripted([]);
    await expect(answerConsentPage(address, { fetch })).rejects.toThrow('not an address on this computer');
    expect(asked).toEqual([]);
  });

  it('is led away from this computer neither by the form nor by the redirect', async () => {
    const byForm = scripted([form('https://evil.example/')]);
    await expect(answerConsentPage(authorize, byForm)).rejects.toThrow('not an address');
    expect(byForm.asked).toHaveLength(1);
    const byRedirect = scripted([form('/x'), redirect('https://evil.example/')]);
    await expect(answerConsentPage(authorize, byRedirect)).rejects.toThrow('not an address');
    expect(byRedirect.asked).toHaveLength(2);
  });

  it.each([
    ['an error page', new Response('no', { status: 400 })],
    ['a page without a form', new Response('<p>hello</p>')],
    [
      'a page with two forms',
      new Response('<form method="post" action="/a"></form><form method="post" action="/b"></form>'),
    ],
    ['a form of another kind', new Response('<form method="get" action="/a"></form>')],
  ])('rejects %s', async (_what, page) => {
    await expect(answerConsentPage(authorize, scripted([page]))).rejects.toThrow('consent page');
  });

  it('rejects a form that leads to no redirect', async () => {
    const answers = scripted([form('/x'), new Response('no', { status: 400 })]);
    await expect(answerConsentPage(authorize, answers)).rejects.toThrow('answered 400 to its form');
  });
});
