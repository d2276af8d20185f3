import { beforeEach, describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';
import type { Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const light = (): Promise<Reply> => current().get('/extension/~');
const medium = (): Promise<Reply> => current().get('/extension/~/features');

beforeEach(() => {
  current().simulator.setLimits({ light: { limit: 3, window: 60, penalty: 60 } });
});

async function fillLight(): Promise<void> {
  for (let count = 0; count < 3; count += 1) expect((await light()).status).toBe(200);
}

describe('the limit', () => {
  test('is told in the headers, counting down', async () => {
    const seen: (string | null)[] = [];
    for (let count = 0; count < 3; count += 1)
      seen.push((await light()).headers.get('x-rate-limit-remaining'));
    expect(seen).toEqual(['2', '1', '0']);
    const reply = await medium();
    expect(reply.headers.get('x-rate-limit-group')).toBe('medium');
    expect(reply.headers.get('x-rate-limit-limit')).toBe('40');
    expect(reply.headers.get('x-rate-limit-window')).toBe('60');
  });

  test('answers 429 CMN-301 with Retry-After when it is used up', async () => {
    await fillLight();
    const reply = await light();
    expect([reply.status, errorCode(reply)]).toEqual([429, 'CMN-301']);
    expect(reply.headers.get('retry-after')).toBe('60');
    expect(reply.headers.get('x-rate-limit-remaining')).toBe('0');
  });

  test('counts per group', async () => {
    await fillLight();
    expect((await light()).status).toBe(429);
    expect((await medium()).status).toBe(200);
  });

  test('counts per user, not per token', async () => {
    await fillLight();
    const { access_token } = current().simulator.tokens.issue();
    expect((await current().get('/extension/~', access_token)).status).toBe(429);
  });

  test('slides: each request leaves the window on its own', async () => {
    await light();
    current().advance(30_000);
    await light();
    await light();
    current().advance(30_000);
    expect((await light()).status).toBe(200);
    expect((await light()).status).toBe(429);
  });
});

describe('the penalty', () => {
  test('ends after its time without requests', async () => {
    await fillLight();
    await light();
    current().advance(60_000);
    expect((await light()).status).toBe(200);
  });

  test('starts again with every request inside it', async () => {
    await fillLight();
    await light();
    current().advance(59_999);
    const inside = await light();
    expect([inside.status, inside.headers.get('retry-after')]).toEqual([429, '60']);
    current().advance(59_999);
    expect((await light()).status).toBe(429);
    current().advance(60_000);
    expect((await light()).status).toBe(200);
  });

  test('stores nothing of a text it refuses', async () => {
    current().simulator.setLimits({ medium: { limit: 1, window: 60, penalty: 60 } });
    expect((await current().sendText('+16505550142', '+14155550100')).status).toBe(200);
    expect((await current().sendText('+16505550142', '+14155550100')).status).toBe(429);
    expect(current().simulator.state().texts).toHaveLength(1);
  });
});

describe('the token endpoint', () => {
  test('has the group Auth, five in a minute', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const form = { grant_type: 'refresh_token', client_id: 'fromline-demo', refresh_token: 'made-up' };
      const reply = await current().postForm('/restapi/oauth/token', form);
      expect(reply.headers.get('x-rate-limit-group')).toBe('auth');
      statuses.push(reply.status);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });

  test('uses nothing up when it refuses with 429', async () => {
    const { refresh_token = '' } = current().simulator.tokens.issue();
    const form = { grant_type: 'refresh_token', client_id: 'fromline-demo', refresh_token };
    current().simulator.setLimits({ auth: { limit: 0, window: 60, penalty: 60 } });
    expect((await current().postForm('/restapi/oauth/token', form)).status).toBe(429);
    current().simulator.setLimits({ auth: { limit: 5, window: 60, penalty: 60 } });
    const reply = await current().postForm('/restapi/oauth/token', form);
    expect(reply.status).toBe(200);
    expect(reply.json['refresh_token']).not.toBe(refresh_token);
  });
});
