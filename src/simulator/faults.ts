/**
 * When a fault strikes. `before-reading`: the body is not read. `after-reading`: read, but not handled.
 * `after-storing`: handled in full (a text is stored), only the answer is affected.
 */
export const faultStages = ['before-reading', 'after-reading', 'after-storing'] as const;
export type FaultStage = (typeof faultStages)[number];

export type FaultAct =
  /** Waits, then goes on as usual. */
  | { readonly kind: 'delay'; readonly ms: number; readonly when?: FaultStage }
  /** Answers this instead. A `body` that is not a string is sent as JSON. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly when?: FaultStage;
    }
  /** Cuts the connection without an answer. */
  | { readonly kind: 'close'; readonly when?: FaultStage }
  /** Never answers; the connection stays open. */
  | { readonly kind: 'hang'; readonly when?: FaultStage }
  /** Answers with a gateway's HTML page. Default status 502. */
  | { readonly kind: 'not-json'; readonly status?: number; readonly when?: FaultStage };

/** What to do to which requests. */
export interface FaultRule {
  /** Any method when absent. */
  readonly method?: string;
  /** Without the query; for `pattern` a regular expression. */
  readonly path: string;
  /** How `path` is compared. Default: `exact`. */
  readonly match?: 'exact' | 'prefix' | 'pattern';
  /** How many requests it strikes. Default: 1. */
  readonly times?: number | 'always';
  readonly act: FaultAct;
}

export interface Faults {
  readonly add: (rule: FaultRule) => void;
  readonly clear: () => void;
  /** What is left, with the times that are left. */
  list(): readonly FaultRule[];
  /**
   * The acts for one request, in the order they were added; takes one off each rule's times. A delay leaves room for
   * the next matching rule; any other act ends the search.
   */
  take(method: string, path: string): readonly FaultAct[];
}

/** The stage of an act; everything but a delay in front waits until the request is read, so that keep-alive survives. */
export function stageOf(act: FaultAct): FaultStage {
  return act.when ?? (act.kind === 'delay' || act.kind === 'close' ? 'before-reading' : 'after-reading');
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  switch (rule.match ?? 'exact') {
    case 'exact':
      return rule.path === path;
    case 'prefix':
      return path.startsWith(rule.path);
    case 'pattern':
      return new RegExp(rule.path).test(path);
  }
}

/** Faults that wait for their requests. */
export function createFaults(): Faults {
  let rules: FaultRule[] = [];

  return {
    add: (rule) => {
      rules.push(rule);
    },
    clear: () => {
      rules = [];
    },
    list: () => [...rules],
    take(method, path) {
      const acts: FaultAct[] = [];
      const left: FaultRule[] = [];
      for (const rule of rules) {
        const last = acts.at(-1);
        if ((last !== undefined && last.kind !== 'delay') || !matches(rule, method, path)) {
          left.push(rule);
          continue;
        }
        acts.push(rule.act);
        const times = rule.times ?? 1;
        if (times === 'always') left.push(rule);
        else if (times > 1) left.push({ ...rule, times: times - 1 });
      }
      rules = left;
      return acts;
    },
  };
}
