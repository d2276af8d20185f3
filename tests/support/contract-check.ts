import type { ValidateFunction } from 'ajv';
import type { Exchange } from '#simulator/create-simulator.ts';
import { createResponseSchemas } from './openapi/response-schemas.ts';
import type { ResponseSchemas } from './openapi/response-schemas.ts';

/** Holds every answer of a simulator against RingCentral's OpenAPI document. */
export interface ContractCheck {
  /** Give it to `createSimulator({ onExchange })`. Answers that a fault replaced are not checked. */
  readonly onExchange: (exchange: Exchange) => void;
  /** How many answers were checked. */
  readonly checked: () => number;
  /** One sentence per answer that broke the contract, and forgets them. */
  readonly takeViolations: () => readonly string[];
}

const commonHeaders = ['rcrequestid', 'date', 'content-length'];
const limitHeaders = ['group', 'limit', 'remaining', 'window'].map((name) => `x-rate-limit-${name}`);

function missingHeaders(exchange: Exchange, path: string): readonly string[] {
  const limited = exchange.status === 200 && !isOauth(path);
  return [...commonHeaders, ...(limited ? limitHeaders : [])].filter((name) => !(name in exchange.headers));
}

function validateJson(validate: ValidateFunction, exchange: Exchange): readonly string[] {
  if (
    !/^application\/(json|vnd\.ringcentral\.multipart\+json)\b/.test(exchange.headers['content-type'] ?? '')
  )
    return ['the body is not JSON'];
  if (validate(JSON.parse(exchange.body))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

/** The token of a socket is part of the OAuth path, but of the API in all else: bearer, limits, errors. */
function isOauth(path: string): boolean {
  return path.startsWith('/restapi/oauth/') && path !== '/restapi/oauth/wstoken';
}

/** The consent page and its errors are for people: the document does not describe them. */
function isPage(exchange: Exchange, path: string): boolean {
  return path === '/restapi/oauth/authorize' && [200, 400].includes(exchange.status);
}

function bodyProblems(schemas: ResponseSchemas, exchange: Exchange, path: string): readonly string[] {
  const { method, status } = exchange;
  if (isPage(exchange, path)) {
    return (exchange.headers['content-type'] ?? '').startsWith('text/html') ? [] : ['the page is not HTML'];
  }
  const documented = schemas.documented(method, path, status);
  if (documented !== null) return validateJson(documented, exchange);
  if (status >= 400) {
    return validateJson(isOauth(path) ? schemas.oauthError : schemas.apiError, exchange);
  }
  // A part of a file is a part of what 200 gives.
  const whole = status === 206 ? 200 : status;
  if (!schemas.isDocumented(method, path, whole)) return [`the document has no status ${status}`];
  return exchange.body === '' ? [] : ['the document has no body here'];
}

function problemsOf(schemas: ResponseSchemas, exchange: Exchange): readonly string[] {
  // The media host is a path of its own here; what it serves is in the same document.
  const path = schemas.pathOf(exchange.method, exchange.path.replace(/^\/media(?=\/)/, ''));
  if (path === null) {
    const problems = exchange.status === 404 ? [] : ['the document has no such path'];
    return [...problems, ...validateJson(schemas.apiError, exchange)];
  }
  const missing = missingHeaders(exchange, path).map((name) => `the header ${name} is missing`);
  return [...missing, ...bodyProblems(schemas, exchange, path)];
}

/** A check with its own list of violations; one per simulator. */
export function createContractCheck(): ContractCheck {
  const schemas = createResponseSchemas();
  let violations: string[] = [];
  let count = 0;
  return {
    onExchange(exchange) {
      if (exchange.faulted) return;
      count += 1;
      const problems = problemsOf(schemas, exchange);
      if (problems.length > 0) {
        violations.push(`${exchange.method} ${exchange.path} ${exchange.status}: ${problems.join('; ')}`);
      }
    },
    checked: () => count,
    takeViolations() {
      const taken = violations;
      violations = [];
      return taken;
    },
  };
}
