import { noMessages } from '#contract/message-view.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { isSameOwner } from '#domain/owner.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { createEmitter } from '../lib/emitter.ts';
import type { MessagesChange, MessageServices, MessageServicesOptions } from './message-services.ts';
import { createMessageState } from './message-state.ts';
import { createMessageVisit, type MessageVisit } from './message-visit.ts';

const notSignedIn: Result<never, AppError> = err(appError('not-signed-in'));

/** The conversations of whoever is signed in. */
export function createMessageServices(options: MessageServicesOptions): MessageServices {
  const changes = createEmitter<MessagesChange>();
  const state = createMessageState({
    ...options,
    tell: (messages) => changes.emit({ type: 'messages', messages }),
  });
  let visit: MessageVisit | null = null;
  let inView: string | null = null;

  const asVisitor = <Value>(
    ask: (current: MessageVisit) => Result<Value, AppError>,
    nobody: Result<Value, AppError> = notSignedIn,
  ): Result<Value, AppError> => (visit === null ? nobody : ask(visit));
  const version = (): number => state.read().version;
  const close = (): void => {
    visit?.close();
    visit = null;
    inView = null;
  };

  return {
    state: () => state.read(),
    page: (request) =>
      asVisitor(
        ({ book }) =>
          book.read((archive, owner) => ({
            version: version(),
            ...archive.conversations(owner, request),
          })),
        ok({ version: version(), total: 0, rows: [] }),
      ),
    read: (key) =>
      asVisitor(({ book }) => book.read((archive, owner) => archive.conversation(owner, key)), ok(null)),
    lastWith: (person) =>
      asVisitor(({ book }) => book.read((archive, owner) => archive.lastWith(owner, person)), ok(null)),
    find: (request) =>
      asVisitor(({ book }) => book.read((archive, owner) => archive.find(owner, request)), ok([])),
    mark: ({ key, isRead }) => asVisitor(({ edits }) => edits.mark(key, isRead)),
    look(key) {
      inView = key;
    },
    inView: () => inView,
    thread: (request) =>
      asVisitor(
        ({ book, older }) =>
          book.read((archive, owner) => {
            const { rows, hasOlder } = archive.thread(owner, request);
            return {
              version: version(),
              rows,
              older: hasOlder ? 'here' : older.beyond(request.conversation),
            };
          }),
        ok({ version: version(), rows: [], older: 'none' }),
      ),
    loadOlder: async (conversation) => visit?.older.load(conversation) ?? notSignedIn,
    remove: async (id) => visit?.edits.remove(id) ?? notSignedIn,
    restore: async (id) => visit?.edits.restore(id) ?? notSignedIn,
    picture: async (request) => visit?.pictures.read(request) ?? notSignedIn,
    sync: () => visit?.wake(),
    onChange: (listener) => changes.subscribe(listener),
    open(person) {
      if (visit !== null && isSameOwner(visit.person, person)) {
        visit.wake();
        return;
      }
      close();
      visit = createMessageVisit({
        ...options,
        person,
        state,
        emit: (change) => changes.emit(change),
      });
    },
    numbersChanged: () => visit?.numbersChanged(),
    sent: () => visit?.sent(),
    wake: () => visit?.wake(),
    rest: () => visit?.rest(),
    close() {
      if (visit === null) return;
      close();
      state.become({ ...noMessages, version: version() + 1 });
    },
  };
}
