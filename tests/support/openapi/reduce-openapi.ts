import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Takes out of RingCentral's OpenAPI document what the simulator serves: responses of these operations and the schemas
 * they lead to, without prose. Run: `node tests/support/openapi/reduce-openapi.ts <document> <result>`.
 */
const account = '/restapi/v1.0/account/{accountId}';
const extension = `${account}/extension/{extensionId}`;
const operations: readonly (readonly [method: string, path: string])[] = [
  ['post', '/restapi/oauth/token'],
  ['post', '/restapi/oauth/revoke'],
  ['post', '/restapi/oauth/wstoken'],
  ['post', '/restapi/v1.0/subscription'],
  ['get', '/restapi/oauth/authorize'],
  ['post', '/restapi/oauth/authorize'],
  ['get', account],
  ['get', `${account}/call-queues`],
  ['get', `${account}/sites`],
  ['get', extension],
  ['get', `${extension}/features`],
  ['get', `${extension}/grant`],
  ['get', `${extension}/phone-number`],
  ['get', `${extension}/phone-number/{phoneNumberId}/sms-configuration`],
  ['get', `${extension}/sms-recipients`],
  ['post', `${extension}/sms`],
  ['post', `${extension}/mms`],
  ['post', '/restapi/v2/accounts/{accountId}/sms/consents/search'],
  ['get', `${account}/message-store-templates`],
  ['post', `${account}/message-store-templates`],
  ['get', `${account}/message-store-templates/{templateId}`],
  ['put', `${account}/message-store-templates/{templateId}`],
  ['delete', `${account}/message-store-templates/{templateId}`],
  ['get', `${extension}/message-store-templates`],
  ['post', `${extension}/message-store-templates`],
  ['get', `${extension}/message-store-templates/{templateId}`],
  ['put', `${extension}/message-store-templates/{templateId}`],
  ['delete', `${extension}/message-store-templates/{templateId}`],
  ['get', `${extension}/address-book/contact`],
  ['get', `${account}/directory/entries`],
  ['post', `${account}/directory/entries/search`],
  ['get', `${extension}/message-store`],
  ['get', `${extension}/message-store/{messageId}`],
  ['put', `${extension}/message-store/{messageId}`],
  ['patch', `${extension}/message-store/{messageId}`],
  ['delete', `${extension}/message-store/{messageId}`],
  ['get', `${extension}/message-store/{messageId}/content/{attachmentId}`],
  ['get', `${extension}/message-sync`],
];

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: unknown }>>>>;
}

/** Members that say nothing about the shape of a value. */
const prose = new Set(['description', 'example', 'examples', 'externalDocs', 'title']);

function withoutProse(value: unknown, insideProperties = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => insideProperties || !(prose.has(name) || name.startsWith('x-')))
      .map(([name, member]) => [name, withoutProse(member, name === 'properties' && !insideProperties)]),
  );
}

function referencesIn(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
}

function resolve(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], document);
}

/** The reduced document. */
function reduce(document: OpenApi): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [method, path] of operations) {
    const responses = document.paths[path]?.[method]?.responses;
    if (responses === undefined) throw new Error(`The document has no ${method} ${path}`);
    paths[path] = { ...paths[path], [method]: { responses: withoutProse(responses) } };
  }
  const components: Record<string, Record<string, unknown>> = {};
  const waiting = [...referencesIn(paths), 'components/schemas/ApiErrorResponseModel'];
  for (let pointer = waiting.pop(); pointer !== undefined; pointer = waiting.pop()) {
    const [, section = '', name = ''] = pointer.split('/');
    if (components[section]?.[name] !== undefined) continue;
    const part = withoutProse(resolve(document, pointer));
    components[section] = { ...components[section], [name]: part };
    waiting.push(...referencesIn(part));
  }
  return { paths, components };
}

const [source, result] = process.argv.slice(2);
if (source === undefined || result === undefined)
  throw new Error('Usage: reduce-openapi.ts <document> <result>');
const document = JSON.parse(readFileSync(source, 'utf8')) as OpenApi;
writeFileSync(result, `${JSON.stringify(reduce(document), null, 1)}\n`);
