import { randomUUID } from 'node:crypto';
import type { Bearer } from '../oauth/sessions.ts';
import type { Platform } from '../platform.ts';
import { checkFilters } from './event-filters.ts';
import type { EventFilter } from './event-filters.ts';
import { errorBody } from './frames.ts';

/** What a session is subscribed to. */
export interface Subscription {
  readonly id: string;
  readonly filters: readonly EventFilter[];
}

/** The answer to a request for a subscription. */
export type Subscribed =
  | { readonly ok: true; readonly subscription: Subscription; readonly info: object }
  | { readonly ok: false; readonly status: number; readonly body: object };

/** Seconds: a subscription ends with its session. */
const life = 86_400;

function readBody(body: unknown): readonly string[] | string {
  const { eventFilters, deliveryMode } =
    typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  if (!Array.isArray(eventFilters) || eventFilters.length === 0) return 'eventFilters';
  const filters = eventFilters.filter((filter): filter is string => typeof filter === 'string');
  if (filters.length < eventFilters.length) return 'eventFilters';
  const isSocket =
    typeof deliveryMode === 'object' &&
    deliveryMode !== null &&
    'transportType' in deliveryMode &&
    deliveryMode.transportType === 'WebSocket';
  return isSocket ? filters : 'deliveryMode.transportType';
}

/** `POST /restapi/v1.0/subscription` on a socket (platform.md 6.6). Refused as a whole when no filter is granted, or on request. */
export function subscribe(platform: Platform, bearer: Bearer, body: unknown): Subscribed {
  const filters = readBody(body);
  if (typeof filters === 'string') {
    return { ok: false, status: 400, body: errorBody('CMN-101', `Parameter [${filters}] value is invalid.`) };
  }
  const { granted, disabled } = checkFilters(platform, bearer, filters);
  const [first] = disabled;
  if (first !== undefined && (granted.length === 0 || platform.socketFaults.strictFilters)) {
    const status = first.reason === 'SUB-508' ? 400 : 403;
    return { ok: false, status, body: errorBody(first.reason, first.message) };
  }
  const id = randomUUID();
  const time = platform.clock.stamp();
  return {
    ok: true,
    subscription: { id, filters: granted },
    info: {
      uri: `${platform.url}/restapi/v1.0/subscription/${id}`,
      id,
      eventFilters: granted.map(({ path }) => path),
      disabledFilters: disabled.length === 0 ? undefined : disabled,
      creationTime: new Date(time).toISOString(),
      expirationTime: new Date(time + life * 1000).toISOString(),
      expiresIn: life,
      status: 'Active',
      deliveryMode: { transportType: 'WebSocket', encryption: false },
    },
  };
}
