import { z } from 'zod';
import type { PlatformFault } from '#domain/app-error.ts';
import type { Answered } from './exchange.ts';
import { optionalText } from './wire.ts';

const detail = z.object({
  errorCode: optionalText,
  message: optionalText,
  parameterName: optionalText,
  permissionName: optionalText,
});

const faultBody = z.object({
  errorCode: optionalText,
  message: optionalText,
  parameterName: optionalText,
  permissionName: optionalText,
  error: optionalText,
  error_description: optionalText,
  errors: z.array(detail).catch([]),
});

export interface ReadFault extends PlatformFault {
  /** OAuth's own word, for example `invalid_grant`; only this one ends a session (platform.md 1.8). */
  readonly oauthError: string | null;
  /** Scope or permission that was missing. */
  readonly permissionName: string | null;
  /** Which part of the request was refused, for example `to.phoneNumber`. */
  readonly parameterName: string | null;
}

const nothing: z.infer<typeof faultBody> = {
  errorCode: null,
  message: null,
  parameterName: null,
  permissionName: null,
  error: null,
  error_description: null,
  errors: [],
};

/** What RingCentral said, in the order of platform.md 9.1; a body that is none of its own says nothing. */
export function readFault({ status, body, requestId }: Answered): ReadFault {
  const parsed = faultBody.safeParse(body);
  const said = parsed.success ? parsed.data : nothing;
  const first = said.errors[0];
  return {
    status,
    code: first?.errorCode ?? said.errorCode ?? said.error,
    message: first?.message ?? said.message ?? said.error_description,
    requestId,
    oauthError: said.error,
    permissionName: first?.permissionName ?? said.permissionName,
    parameterName: first?.parameterName ?? said.parameterName,
  };
}

/** The same code is about the recipient, the number or the words: only the parameter tells (platform.md 5.6). */
const saidOfParts: ReadonlySet<string> = new Set(['CMN-101', 'CMN-102', 'CMN-414', 'InvalidParameter']);

/** RingCentral's code, with the part of a text that it refused: `CMN-101 (to)`. Null when it names none. */
export function codeWithPart({ code, parameterName }: ReadFault): string | null {
  const part = /^(?:to|from|text)\b/.exec(parameterName ?? '')?.[0];
  return code === null || part === undefined || !saidOfParts.has(code) ? code : `${code} (${part})`;
}

/** The part that may travel to the window. */
export function toPlatformFault({ status, code, message, requestId }: ReadFault): PlatformFault {
  return { status, code, message, requestId };
}
