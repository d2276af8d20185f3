import { describe, expect, it, vi } from 'vitest';
import { channelNames } from '#contract/channels.ts';
import { requestSchemas } from '#contract/schemas/requests.ts';
import { ok } from '#domain/result.ts';
import { createRouter, type Handlers, type Router } from '#main/ipc/router.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const sender = { webContentsId: 1, frame: { url: 'app://sms/', isMainFrame: true } };

function routerWith(handlers: Partial<Handlers>, isTrusted = true): Router {
  return createRouter({
    handlers: handlers as Handlers,
    isTrusted: () => isTrusted,
    createLogId: () => 'log-1',
    logger: silentLogger,
  });
}

describe('the router', () => {
  it('has a request schema for every channel and no more', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...channelNames].sort());
  });

  it('answers with what the handler says', async () => {
    const router = routerWith({ 'app:copy-text': () => ok(null) });
    expect(await router.answer('app:copy-text', sender, { text: 'hello' })).toEqual({
      ok: true,
      value: null,
    });
  });

  it('refuses a sender that is not trusted before it reads the request', async () => {
    const handler = vi.fn(() => ok(null));
    const answer = await routerWith({ 'app:copy-text': handler }, false).answer('app:copy-text', sender, {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'sender-refused' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a missing field', {}],
    ['a field of the wrong type', { text: 5 }],
    ['a field nobody asked for', { text: 'a', more: true }],
    ['nothing', undefined],
    ['a list', []],
  ])('refuses %s', async (_name, request) => {
    const handler = vi.fn(() => ok(null));
    const answer = await routerWith({ 'app:copy-text': handler }).answer('app:copy-text', sender, request);
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-invalid', subject: 'app:copy-text' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('turns a bug in a handler into an error with a log id, and keeps its words inside', async () => {
    const router = routerWith({
      'app:copy-text': () => {
        throw new Error('secret detail');
      },
    });
    const answer = await router.answer('app:copy-text', sender, { text: 'a' });
    expect(answer).toEqual({ ok: false, error: { code: 'internal', subject: 'log-1' } });
  });

  it('refuses a page of numbers that is larger than agreed', async () => {
    const router = routerWith({ 'numbers:page': () => ok({ version: 1, total: 0, rows: [] }) });
    expect(await router.answer('numbers:page', sender, { offset: 0, limit: 501 })).toMatchObject({
      ok: false,
    });
    expect(await router.answer('numbers:page', sender, { offset: 0, limit: 500 })).toMatchObject({
      ok: true,
    });
  });
});
