import { appError, type AppError, type AppErrorCode } from '#domain/app-error.ts';
import type { Answered, Exchange } from './exchange.ts';
import { readFault, toPlatformFault, type ReadFault } from './platform-fault.ts';
import { answerTooLarge } from './transport-failure.ts';

function codeOf({ status, code }: ReadFault): AppErrorCode {
  if (status === null || status < 400) return 'unexpected-answer';
  if (code === 'CMN-401') return 'scope-missing';
  if (code === 'CMN-408') return 'permission-missing';
  if (status === 404) return 'not-found';
  if (status === 408) return 'timed-out';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'refused';
}

/** The error value of an answer that is not what was asked for: by HTTP class first, then by code (platform.md 5.6). */
export function answerError(answer: Answered): AppError {
  const fault = readFault(answer);
  return appError(codeOf(fault), {
    platform: toPlatformFault(fault),
    ...(answer.retryAfterSeconds === null ? {} : { retryAfterSeconds: answer.retryAfterSeconds }),
    ...(fault.permissionName === null ? {} : { subject: fault.permissionName }),
  });
}

function lostCode({ kind, code }: Extract<Exchange, { readonly code: string }>): AppErrorCode {
  if (code === answerTooLarge) return 'unexpected-answer';
  return kind === 'answer-lost' && code === 'timed-out' ? 'timed-out' : 'offline';
}

/** The error value of any end but a good answer. */
export function exchangeError(exchange: Exchange): AppError {
  switch (exchange.kind) {
    case 'answered':
      return answerError(exchange);
    case 'no-token':
      return exchange.error;
    case 'not-reached':
    case 'answer-lost':
      return appError(lostCode(exchange), {
        platform: { status: null, code: exchange.code, message: null, requestId: null },
      });
  }
}
