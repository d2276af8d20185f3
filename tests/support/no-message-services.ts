import { noMessages } from '#contract/message-view.ts';
import { appError } from '#domain/app-error.ts';
import { err, ok } from '#domain/result.ts';
import type { MessageServices } from '#main/messages/message-services.ts';

const notHere = err(appError('not-found'));

/** Conversations of nobody, for tests of something else. */
export const noMessageServices: MessageServices = {
  state: () => noMessages,
  page: () => ok({ version: 0, total: 0, rows: [] }),
  read: () => ok(null),
  lastWith: () => ok(null),
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
  numbersChanged: () => undefined,
  sent: () => undefined,
  wake: () => undefined,
  rest: () => undefined,
  close: () => undefined,
};
