import type { AppSnapshot } from '#contract/app-state.ts';
import type { BridgeCalls, FromlineBridge } from '#contract/bridge.ts';
import {
  channelNames,
  type Channel,
  type Envelope,
  type Request,
  type Response,
} from '#contract/channels.ts';
import type { AppChange, AppEvent } from '#contract/events.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { noOptOut } from './consents.ts';

type Answers = {
  [Name in Channel]?: (
    request: Request<Name>,
  ) => Envelope<Response<Name>> | Promise<Envelope<Response<Name>>>;
};

export interface FakeBridge extends FromlineBridge {
  /** Every call so far, in order. */
  readonly asked: readonly { readonly channel: Channel; readonly request: unknown }[];
  /** The last call that somebody made; rows are pulled by themselves at any time. */
  readonly lastAsked: () => { readonly channel: Channel; readonly request: unknown } | undefined;
  /** Pushes a change with the next revision. */
  readonly push: (change: AppChange) => void;
  readonly pushEvent: (event: AppEvent) => void;
}

export const good = <Value>(value: Value): Envelope<Value> => ({ ok: true, value });

/** A main process that holds one snapshot and a list of numbers; a test replaces the answers it is about. */
export function createFakeBridge(
  snapshot: AppSnapshot,
  listings: readonly NumberListing[] = [],
  answers: Answers = {},
): FakeBridge {
  const asked: { channel: Channel; request: unknown }[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  let revision = snapshot.revision;
  const sliced = new Map<string, number>();

  const standard: Answers = {
    'app:snapshot': () => good(snapshot),
    'numbers:page': ({ offset, limit }) =>
      good({
        version: snapshot.numbers.version,
        total: listings.length,
        rows: listings.slice(offset, offset + limit),
      }),
    'numbers:history': () => good([]),
    'outbox:page': () => good({ total: 0, rows: [] }),
    'drafts:page': () => good({ total: 0, rows: [] }),
    'files:add': ({ id, name, contentType, bytes }) =>
      good({ id, name, contentType, size: bytes.byteLength + (sliced.get(id) ?? 0) }),
    'files:add-slice': ({ id, bytes }) => {
      sliced.set(id, (sliced.get(id) ?? 0) + bytes.byteLength);
      return good(null);
    },
    'files:read': () => ({ ok: false, error: { code: 'file-gone' } }),
    'conversations:page': () => good({ version: 0, total: 0, rows: [] }),
    'conversations:last-with': () => good(null),
    'conversations:find': () => good([]),
    'messages:page': () => good({ version: 0, rows: [], older: 'none' }),
    'people:find': () => good({ version: 0, addressBook: 'read', directory: 'read', people: [] }),
    'consents:check': ({ number, people }) => good(people.map((person) => noOptOut({ number, person }))),
    'people:names': () => good([]),
    'templates:list': () =>
      good({
        version: 0,
        templates: [],
        checkedAt: snapshot.connection.since,
        state: 'read',
        error: null,
        refreshing: false,
        knowsCompany: true,
        mayEdit: null,
      }),
    ...answers,
  };
  const call = (channel: Channel) => (request: unknown) => {
    asked.push({ channel, request });
    const answer = standard[channel] as ((request: unknown) => Envelope<unknown>) | undefined;
    return Promise.resolve(answer?.(request) ?? good(null));
  };
  const pushEvent = (event: AppEvent): void => listeners.forEach((listener) => listener(event));

  return {
    asked,
    lastAsked: () => asked.findLast(({ channel }) => channel !== 'conversations:page'),
    pushEvent,
    push: (change) => {
      revision += 1;
      pushEvent({ revision, change });
    },
    calls: Object.fromEntries(channelNames.map((name) => [name, call(name)])) as unknown as BridgeCalls,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
