import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { deviations } from './deviations.ts';
import reduced from './ringcentral-reduced.json' with { type: 'json' };

type Json = Record<string, unknown>;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Json }>>>>;
  readonly components: { readonly schemas: Record<string, Json>; readonly responses: Json };
}

/** The bodies which RingCentral's OpenAPI document describes. */
export interface ResponseSchemas {
  /** Path of the document that this request path fits, or null. */
  pathOf(method: string, path: string): string | null;
  /** Checks the JSON bodies of a documented status; null when the document describes no JSON body for it. */
  documented(method: string, path: string, status: number): ValidateFunction | null;
  isDocumented(method: string, path: string, status: number): boolean;
  /** Checks the body of any error of the API. */
  readonly apiError: ValidateFunction;
  /** Checks the body of any error of the OAuth endpoints. */
  readonly oauthError: ValidateFunction;
}

function withDeviations(): Document {
  const document = structuredClone(reduced) as unknown as Document;
  const { schemas } = document.components;
  for (const { schema, member, change } of deviations) {
    const found = schemas[schema];
    if (found === undefined) throw new Error(`The document has no schema ${schema}`);
    const properties = (found['properties'] ?? {}) as Record<string, Json>;
    if (member === null) schemas[schema] = change(found) as Json;
    else properties[member] = change(properties[member] ?? {}) as Json;
  }
  return document;
}

const escape = (segment: string): string =>
  encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Reads the reduced document once and compiles what is asked for. */
export function createResponseSchemas(): ResponseSchemas {
  const document = withDeviations();
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'api');
  const compile = (pointer: string): ValidateFunction => {
    const reference = `api#/${pointer}`;
    return ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
  };

  const responsesOf = (method: string, path: string): Json =>
    document.paths[path]?.[method.toLowerCase()]?.responses ?? {};

  const pointerOf = (method: string, path: string, status: number): string => {
    const response = responsesOf(method, path)[String(status)] as { readonly $ref?: string };
    return (
      response.$ref?.slice(2) ??
      ['paths', path, method.toLowerCase(), 'responses', String(status)].map(escape).join('/')
    );
  };

  const jsonOf = (method: string, path: string, status: number): string | null => {
    const response = responsesOf(method, path)[String(status)] as
      { readonly $ref?: string; readonly content?: Json } | undefined;
    if (response === undefined) return null;
    const type =
      response.$ref === undefined
        ? Object.keys(response.content ?? {}).find((name) => /^application\/(.+\+)?json$/.test(name))
        : 'application/json';
    if (type === undefined) return null;
    return `${pointerOf(method, path, status)}/content/${escape(type)}/schema`;
  };

  return {
    pathOf(method, path) {
      const fits = (template: string): boolean =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
      const found = Object.entries(document.paths).find(
        ([template, methods]) => method.toLowerCase() in methods && fits(template),
      );
      return found?.[0] ?? null;
    },
    documented(method, path, status) {
      const pointer = jsonOf(method, path, status);
      return pointer === null ? null : compile(pointer);
    },
    isDocumented: (method, path, status) => String(status) in responsesOf(method, path),
    apiError: compile('components/schemas/ApiErrorResponseModel'),
    oauthError: compile(
      `components/responses/OauthInvalidRequest/content/${escape('application/json')}/schema`,
    ),
  };
}
