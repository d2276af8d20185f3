import type { LimitGroup } from './rate-limiter.ts';
import type { Resource } from './resources/resource-request.ts';

/** One endpoint of the API, with the columns of platform.md 0. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path of the OpenAPI document; a placeholder stands for one segment. */
  readonly path: string;
  readonly group: LimitGroup;
  /** Scope which the app's token needs. */
  readonly scope: string;
  /** Permission which the user needs, or null. */
  readonly permission: string | null;
  /** Whether the path may name an extension other than the signed-in one. */
  readonly otherExtensions: boolean;
  readonly resource: Resource;
}

/** A route as one row of a table. */
export type RouteRow = readonly [
  method: Route['method'],
  path: string,
  group: LimitGroup,
  scope: string,
  permission: string | null,
  extensions: 'own' | 'any',
  resource: Resource,
];

export const accountPath = '/restapi/v1.0/account/{accountId}';
export const extensionPath = `${accountPath}/extension/{extensionId}`;
