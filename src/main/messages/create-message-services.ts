import { noMessages } from '#contract/message-view.ts';
import { appError } from '#domain/app-error.ts';
import { err, ok } from '#domain/result.ts';
import type { MessageServices } from './message-services.ts';

/** The room of the conversations while nothing lives in it yet: what is asked for is not there. */
export function createMessageServices(): MessageServices {
  const notHere = err(appError('not-found'));
  return {
    state: () => noMessages,
    page: () => ok({ version: 0, total: 0, rows: [] }),
    read: () => ok(null),
    find: () => ok([]),
    mark: () => notHere,
    look: () => undefined,
    inView: () => null,
    thread: () => ok({ version: 0, rows: [], older: 'none' }),
    loadOlder: () => Promise.resolve(notHere),
    remove: () => Promise.resolve(notHere),
    restore: () => Promise.resolve(notHere),
    picture: () => Promise.resolve(notHere),
    sync: () => undefined,
    onChange: () => () => undefined,
    open: () => undefined,
    wake: () => undefined,
    rest: () => undefined,
    close: () => undefined,
  };
}
