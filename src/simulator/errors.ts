import type { Answer } from './answer.ts';
import { jsonAnswer } from './json-answer.ts';

export interface Refusal {
  readonly status: number;
  /** The code of `errors[0]`, for example `MSG-304`. */
  readonly code: string;
  readonly message: string;
  /** The top-level code where the platform gives a word instead of the number, for example `FeatureNotAvailable`. */
  readonly topCode?: string;
  readonly parameterName?: string;
  readonly permissionName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in the classic shape of the platform (platform.md 9.1). */
export function refuse(refusal: Refusal): Answer {
  const { code, message, parameterName, permissionName } = refusal;
  const detail = { parameterName, permissionName };
  return jsonAnswer(
    refusal.status,
    {
      errorCode: refusal.topCode ?? code,
      message,
      errors: [{ errorCode: code, message, ...detail }],
      ...detail,
    },
    refusal.headers,
  );
}

/** 400 CMN-101: a parameter is missing or invalid. */
export function invalidParameter(parameterName: string, topCode = 'CMN-101'): Answer {
  const message = `Parameter [${parameterName}] value is invalid.`;
  return refuse({ status: 400, code: 'CMN-101', topCode, message, parameterName });
}

/** 404 CMN-102: no such resource for this id. */
export function resourceNotFound(parameterName: string): Answer {
  const message = `Resource for parameter [${parameterName}] is not found.`;
  return refuse({ status: 404, code: 'CMN-102', message, parameterName });
}

/** 404 CMN-120: the platform serves no such path. */
export function unknownPath(): Answer {
  return refuse({ status: 404, code: 'CMN-120', message: 'Invalid URI.' });
}

/** 403 CMN-401: the app was registered without this scope. */
export function missingScope(permissionName: string): Answer {
  const message = `In order to call this API endpoint, application needs to have [${permissionName}] permission.`;
  return refuse({ status: 403, code: 'CMN-401', message, permissionName });
}

/** 403 CMN-408: the user's role lacks this permission. The top code is a word (platform.md 5.6). */
export function missingPermission(permissionName: string): Answer {
  const message = `In order to call this API endpoint, user needs to have [${permissionName}] permission.`;
  return refuse({
    status: 403,
    code: 'CMN-408',
    topCode: 'InsufficientPermissions',
    message,
    permissionName,
  });
}

/** 403 CMN-404: another extension's data. */
export function otherExtension(): Answer {
  return refuse({ status: 403, code: 'CMN-404', message: 'Operation is not allowed for this extension.' });
}
