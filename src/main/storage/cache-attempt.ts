import type { Logger } from '#domain/ports.ts';
import { attempt } from './store-fault.ts';

/** Runs work on a cache. What the disk refuses is logged and missed: then the value is null. */
export type CacheAttempt = <Value>(what: string, work: () => Value) => Value | null;

/** @param subject what the cache holds, as the log line begins: `<subject> could not be <what>` */
export function createCacheAttempt(logger: Logger, subject: string): CacheAttempt {
  return (what, work) => {
    const result = attempt(work);
    if (result.ok) return result.value;
    logger.warn(`${subject} could not be ${what}`, { code: result.error.subject });
    return null;
  };
}
