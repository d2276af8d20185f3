import type { IncomingHttpHeaders } from 'node:http';
import type { ExtensionData } from '../accounts/account.ts';
import type { Answer } from '../answer.ts';
import type { Bearer } from '../oauth/sessions.ts';
import type { Platform } from '../platform.ts';

/** A request that passed sign-in, limits, scope and permission. */
export interface ResourceRequest {
  /** Who asks. */
  readonly bearer: Bearer;
  /** The path as it was asked for, without the query. */
  readonly path: string;
  /** Values of the placeholders in the route's path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Media type without parameters, in lower case; empty when there is none. */
  readonly mediaType: string;
  /** The body as UTF-8. */
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
  /** The extension the path names; the signed-in one for `~` and for paths without an extension. */
  readonly extension: ExtensionData;
}

export type Resource = (platform: Platform, request: ResourceRequest) => Answer;
