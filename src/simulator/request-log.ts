import type { LimitGroup } from './rate-limiter.ts';
import type { SeenRequest } from './simulator.ts';

/** The entry of a request under way. */
export interface LogEntry {
  answered(status: number): void;
  struckBy(fault: string): void;
}

export interface RequestLog {
  /** `time` in milliseconds of platform time. */
  open(request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly group: LimitGroup | null;
    readonly time: number;
  }): LogEntry;
  list(): readonly SeenRequest[];
  clear(): void;
}

/** Requests in the order of arrival. */
export function createRequestLog(): RequestLog {
  let requests: SeenRequest[] = [];
  return {
    open({ method, path, query, group, time }) {
      const position = requests.length;
      const log = requests;
      log.push({ method, path, query, status: null, group, fault: null, time: new Date(time).toISOString() });
      const change = (part: Partial<SeenRequest>): void => {
        const entry = log[position];
        if (entry !== undefined) log[position] = { ...entry, ...part };
      };
      return { answered: (status) => change({ status }), struckBy: (fault) => change({ fault }) };
    },
    list: () => [...requests],
    clear: () => {
      requests = [];
    },
  };
}
