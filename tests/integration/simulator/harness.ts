import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect } from 'vitest';
import { createSimulator } from '#simulator/create-simulator.ts';
import type { Simulator, SimulatorOptions, TokenAnswer } from '#simulator/create-simulator.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import type { ContractCheck } from '#tests/support/contract-check.ts';

/** JSON of an answer, as far as the tests look into it. */
export interface Body {
  readonly [name: string]: unknown;
  readonly errorCode?: string;
  readonly errors?: readonly {
    readonly errorCode: string;
    readonly parameterName?: string;
    readonly permissionName?: string;
  }[];
  readonly records?: readonly Body[];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;
  /** Empty for a body that is not JSON. */
  readonly json: Body;
}

export interface Harness {
  readonly simulator: Simulator;
  /** Moves the platform's clock. */
  readonly advance: (milliseconds: number) => void;
  readonly now: () => number;
  /** A signed-in GET below `/restapi/v1.0/account/~`. */
  readonly get: (path: string, token?: string) => Promise<Reply>;
  /** A signed-in POST of JSON below `/restapi/v1.0/account/~`. */
  readonly post: (path: string, body: unknown, token?: string) => Promise<Reply>;
  /** A signed-in POST of any body below `/restapi/v1.0/account/~`; without a type it is the body's own. */
  readonly postRaw: (path: string, body: BodyInit, contentType?: string) => Promise<Reply>;
  readonly sendText: (from: string, to: string | readonly string[], text?: string) => Promise<Reply>;
  /** Any request to the platform; redirects are not followed. */
  readonly request: (path: string, init?: RequestInit) => Promise<Reply>;
  /** A POST of form data to an OAuth endpoint. */
  readonly postForm: (path: string, form: Readonly<Record<string, string>>) => Promise<Reply>;
  /** Runs the whole sign-in without a browser. */
  readonly signIn: () => Promise<TokenAnswer>;
  readonly control: (method: string, path: string, body?: unknown) => Promise<Reply>;
  readonly contract: ContractCheck;
}

export const redirectUri = 'http://localhost:47110/oauth2callback';
export const verifier = 'a-verifier-of-more-than-43-characters-for-the-tests';

/** Parameters of a right authorize request. */
export const authorizeParameters: Readonly<Record<string, string>> = {
  response_type: 'code',
  client_id: 'fromline-demo',
  redirect_uri: redirectUri,
  state: 'state-of-the-test',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};

export async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as Body) : {},
  };
}

function createHarness(simulator: Simulator, time: { now: number }, contract: ContractCheck): Harness {
  let issued: string | null = null;
  const bearer = (token?: string): string => {
    if (token !== undefined) return `Bearer ${token}`;
    issued ??= simulator.tokens.issue().access_token;
    return `Bearer ${issued}`;
  };
  const request: Harness['request'] = async (path, init = {}) =>
    replyOf(await fetch(`${simulator.url}${path}`, { redirect: 'manual', ...init }));
  const postForm: Harness['postForm'] = (path, form) =>
    request(path, { method: 'POST', body: new URLSearchParams(form) });
  const post: Harness['post'] = (path, body, token) =>
    request(`/restapi/v1.0/account/~${path}`, {
      method: 'POST',
      headers: { authorization: bearer(token), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    simulator,
    contract,
    request,
    postForm,
    post,
    postRaw: (path, body, contentType) =>
      request(`/restapi/v1.0/account/~${path}`, {
        method: 'POST',
        headers: {
          authorization: bearer(),
          ...(contentType === undefined ? {} : { 'content-type': contentType }),
        },
        body,
      }),
    now: () => time.now,
    advance: (milliseconds) => {
      time.now += milliseconds;
    },
    get: (path, token) =>
      request(`/restapi/v1.0/account/~${path}`, { headers: { authorization: bearer(token) } }),
    sendText: (from, to, text = 'Hello') =>
      post('/extension/~/sms', {
        from: { phoneNumber: from },
        to: [to].flat().map((phoneNumber) => ({ phoneNumber })),
        text,
      }),
    async signIn() {
      const allowed = await postForm('/restapi/oauth/authorize', {
        ...authorizeParameters,
        decision: 'allow',
      });
      const code = new URL(allowed.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const answer = await postForm('/restapi/oauth/token', {
        grant_type: 'authorization_code',
        client_id: 'fromline-demo',
        redirect_uri: redirectUri,
        code,
        code_verifier: verifier,
      });
      return answer.json as unknown as TokenAnswer;
    },
    control: async (method, path, body) =>
      replyOf(
        await fetch(`${simulator.controlUrl}/__sim/${path}`, {
          method,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
}

/**
 * A simulator per test with a clock of its own; after each test every answer it gave is held against the OpenAPI
 * document.
 */
export function useSimulator(options: Omit<SimulatorOptions, 'now' | 'onExchange'> = {}): () => Harness {
  let harness: Harness | null = null;
  const current = (): Harness => {
    if (harness === null) throw new Error('The harness is there inside of tests only');
    return harness;
  };
  beforeEach(async () => {
    const time = { now: Date.UTC(2026, 10, 21, 9, 0, 0) };
    const contract = createContractCheck();
    const simulator = await createSimulator({
      ...options,
      now: () => time.now,
      onExchange: contract.onExchange,
    });
    harness = createHarness(simulator, time, contract);
  });
  afterEach(async () => {
    await current().simulator.close();
    expect(current().contract.takeViolations()).toEqual([]);
  });
  return current;
}

/** The code of an error answer in the order a client has to read it (platform.md 9.1). */
export function errorCode(reply: Reply): string {
  return reply.json.errors?.[0]?.errorCode ?? reply.json.errorCode ?? '';
}
