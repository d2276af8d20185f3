import { afterEach, expect, it } from 'vitest';
import { openLink, smsPath, tokenPath, type OpenLink } from './open-link.ts';

const text = { from: '+16505550142', to: ['+14155550100'], text: 'See you at nine', files: [] };
let opened: OpenLink;

afterEach(async () => {
  await opened.close();
});

it('the limits that answers name are reported, of every group', async () => {
  opened = await openLink({ profile: 'demo' });
  await opened.link.smsGateway.send(text);
  await opened.link.smsGateway.send(text);
  await opened.link.numberSource.readAll();
  expect(opened.rateLimits).toEqual([
    { group: 'medium', limit: 40, remaining: 39, windowSeconds: 60 },
    { group: 'medium', limit: 40, remaining: 38, windowSeconds: 60 },
    { group: 'light', limit: 50, remaining: 49, windowSeconds: 60 },
  ]);
});

it('a refusal names its limit, too', async () => {
  opened = await openLink({ profile: 'demo' });
  opened.simulator.setLimits({ medium: { limit: 1, window: 30, penalty: 60 } });
  await opened.link.smsGateway.send(text);
  await opened.link.smsGateway.send(text);
  expect(opened.rateLimits).toEqual([
    { group: 'medium', limit: 1, remaining: 0, windowSeconds: 30 },
    { group: 'medium', limit: 1, remaining: 0, windowSeconds: 30 },
  ]);
});

it('nothing is reported of an answer that names none, or nonsense, or that got lost', async () => {
  opened = await openLink({ profile: 'demo' });
  const headers = {
    'x-rate-limit-group': 'medium',
    'x-rate-limit-limit': 'plenty',
    'x-rate-limit-remaining': '3',
    'x-rate-limit-window': '60',
  };
  opened.simulator.faults.add({ path: smsPath, act: { kind: 'answer', status: 429 } });
  opened.simulator.faults.add({ path: smsPath, act: { kind: 'answer', status: 503, headers } });
  opened.simulator.faults.add({ path: smsPath, act: { kind: 'close', when: 'after-storing' } });
  for (let time = 0; time < 3; time += 1) await opened.link.smsGateway.send(text);
  expect(opened.seen(smsPath)).toEqual([429, 503, null]);
  expect(opened.rateLimits).toEqual([]);
});

it('the sign-in group is reported when a token is refreshed', async () => {
  opened = await openLink({ profile: 'demo' });
  opened.simulator.tokens.change({ expireAccess: true });
  await opened.link.smsGateway.send(text);
  expect(opened.seen(tokenPath)).toEqual([200]);
  expect(opened.rateLimits.map(({ group }) => group)).toContain('auth');
});
