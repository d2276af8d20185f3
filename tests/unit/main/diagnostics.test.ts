import { nothingSent } from '#contract/send-rate.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Request, Response } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noMessages } from '#contract/message-view.ts';
import { logTail } from '#main/diagnostics/log-tail.ts';
import { noteRequests } from '#main/diagnostics/noting-transport.ts';
import { pathTemplate } from '#main/diagnostics/path-template.ts';
import { diagnosticsReport, type ReportFacts } from '#main/diagnostics/report.ts';
import { createRequestRing } from '#main/diagnostics/request-ring.ts';
import { TransportFailure } from '#main/ringcentral/transport-failure.ts';
import { freshInstallation } from '#tests/support/installation-truth.ts';
import { ann } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const server = 'https://platform.ringcentral.com';

describe('the path of a request', () => {
  it.each([
    ['/restapi/v1.0/account/~/extension/~/sms', '/restapi/v1.0/account/~/extension/~/sms'],
    [
      '/restapi/v1.0/account/809646016/extension/62226587016/message-store/1234?dateFrom=2026&phoneNumber=%2B16505550142',
      '/restapi/v1.0/account/{id}/extension/{id}/message-store/{id}',
    ],
    ['/restapi/oauth/token', '/restapi/oauth/token'],
    ['/restapi/v2/accounts/~/phone-numbers/+16505550142', '/restapi/v2/accounts/~/phone-numbers/{id}'],
    ['/restapi/v1.0/account/~/a/Ann%20Example', '/restapi/v1.0/account/~/a/{id}'],
  ])('%s is noted as %s', (path, template) => {
    expect(pathTemplate(`${server}${path}`)).toBe(template);
  });
});

describe('the last requests', () => {
  const ring = createRequestRing(3);
  let answer: () => Promise<Response>;
  const transport = noteRequests({ fetch: () => answer(), close: () => Promise.resolve() }, ring, {
    now: () => 5,
  });
  const ask = (): Promise<Response> =>
    transport.fetch(new Request(`${server}/restapi/v1.0/account/1/sms?x=1`, { method: 'POST' }));

  it('are noted with outcome, code and request id, and the answer can still be read', async () => {
    const body = { errorCode: 'MSG-304', message: 'Ann Example at +16505550142' };
    answer = () =>
      Promise.resolve(new Response(JSON.stringify(body), { status: 400, headers: { RCRequestId: 'r-1' } }));
    expect(await (await ask()).json()).toEqual(body);
    answer = () => Promise.resolve(new Response('{"error":"invalid_grant"}', { status: 400 }));
    await ask();
    answer = () => Promise.resolve(new Response('no JSON', { status: 502 }));
    await ask();
    expect(ring.read()).toEqual([
      {
        at: 5,
        method: 'POST',
        path: '/restapi/v1.0/account/{id}/sms',
        outcome: '400',
        code: 'MSG-304',
        requestId: 'r-1',
      },
      expect.objectContaining({ outcome: '400', code: 'invalid_grant', requestId: null }),
      expect.objectContaining({ outcome: '502', code: null }),
    ]);
  });

  it('are noted when no answer came, and the failure goes on; the oldest are forgotten', async () => {
    answer = () => Promise.reject(new TransportFailure('not-reached', 'ENOTFOUND'));
    await expect(ask()).rejects.toThrow(TransportFailure);
    answer = () => Promise.resolve(new Response('{"errorCode":"a sentence about Ann"}', { status: 400 }));
    await ask();
    expect(ring.read()).toHaveLength(3);
    expect(ring.read().slice(1)).toMatchObject([
      { outcome: 'not-reached (ENOTFOUND)' },
      { outcome: '400', code: null },
    ]);
  });
});

describe('the end of the log', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fromline-tail-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has whole lines only', () => {
    writeFileSync(join(folder, 'a.log'), 'first line\nsecond line\nthird line\n');
    expect(logTail(join(folder, 'a.log'))).toEqual(['first line', 'second line', 'third line']);
    expect(logTail(join(folder, 'a.log'), 15)).toEqual(['third line']);
    expect(logTail(join(folder, 'none.log'))).toEqual([]);
  });
});

describe('the report for support', () => {
  const facts: ReportFacts = {
    at: Date.UTC(2026, 10, 20, 10, 30),
    versions: { app: '0.1.0', electron: '45.4.1', chrome: '140', node: '24.9.0' },
    system: 'linux 6.1.0 x64',
    runtime: 'release',
    truth: {
      ...freshInstallation,
      profile: 'account',
      session: { phase: 'signed-in', person: ann, missingScopes: ['SMS'] },
      keychain: { kind: 'memory', reason: 'locked' },
      store: { kind: 'encrypted' },
      signIn: { serverUrl: server, clientId: 'client-1', redirectUris: [] },
      numbers: { version: 1, total: 1, refreshing: false, checkedAt: 0, error: null },
      numberNotes: [],
      rate: nothingSent,
      templatesVersion: 0,
      roleMayText: true,
      outbox: [],
      outboxCounts: {
        drafts: 1,
        scheduled: 0,
        waiting: 0,
        sending: 0,
        failed: 4,
        unsure: 0,
        needUser: 0,
        unreadable: 0,
      },
      paneDraft: {
        id: 'd',
        from: null,
        to: '(703) 555-0168',
        audience: 'each',
        text: 'Half a sentence',
        files: [],
        sendAt: null,
        endsWhenAnswered: false,
        origin: 'written',
        isOpen: true,
        createdAt: 0,
        savedAt: 0,
      },
      sending: { paused: true, signInRefused: false },
      messages: { ...noMessages, unread: 3, live: 'polling' },
      connection: { online: false, since: 0, waitUntil: null, serverAheadBy: 0 },
    },
    numbers: [
      {
        number: sampleNumber({ e164: '+16505550142', label: 'Ann private' }),
        ownership: { group: 'direct', kind: 'direct' },
        verdict: {
          level: 'ready',
          reason: 'ready',
          findings: [],
        } as unknown as ReportFacts['numbers'][number]['verdict'],
      },
    ],
    requests: [
      {
        at: 0,
        method: 'POST',
        path: '/restapi/v1.0/account/~/extension/~/sms',
        outcome: '400',
        code: 'MSG-304',
        requestId: 'abc-1',
      },
    ],
    log: ['2026-11-20 info outbox: sent to …0168', 'raw +17035550168 Bearer U0pDMTJQMDFQQVMw'],
    homeDirectory: '/home/jane',
  };
  const report = diagnosticsReport(facts);

  it.each([
    'electron: 45.4.1',
    'system: linux 6.1.0 x64',
    'runtime: release',
    'session: signed-in',
    'missingScopes: ["SMS"]',
    'connection: offline since 1970-01-01T00:00:00.000Z',
    'live: polling',
    '…42 DirectNumber direct ready ready',
    'failed: 4',
    'unread: 3',
    'theme: system',
    'POST /restapi/v1.0/account/~/extension/~/sms 400 MSG-304 request abc-1',
    'sent to …68',
  ])('says %j', (line) => {
    expect(report).toContain(line);
  });

  it.each([
    [0, 'clock: as RingCentral’s, or not known'],
    [721_400, 'clock: 721 s behind RingCentral’s'],
    [-10_800_000, 'clock: 10800 s ahead of RingCentral’s'],
  ])('says of a clock that RingCentral’s is %i ms ahead of', (serverAheadBy, line) => {
    const { truth } = facts;
    const connection = { ...truth.connection, serverAheadBy };
    expect(diagnosticsReport({ ...facts, truth: { ...truth, connection } })).toContain(line);
  });

  it('has no name, no text, no token, no account, and of a number two digits', () => {
    expect(report).not.toMatch(/Ann|Example|Half|sentence|U0pDM|client-1|0142|0168|555/);
  });

  it.each([
    ['/home/jane', "open '/home/jane/x' at file:///home/jane/app/main.js:1:2"],
    [
      'C:\\Users\\jane',
      'C:\\Users\\jane\\x {"path":"C:\\\\Users\\\\jane\\\\x"} at file:///C:/Users/jane/main.js',
    ],
  ])('has no path with the name of the person whose folder is %s', (homeDirectory, line) => {
    const lines = diagnosticsReport({ ...facts, homeDirectory, log: [line] });
    expect(lines).toContain('~');
    expect(lines).not.toContain('jane');
  });
});
