import { appError, type AppError } from '#domain/app-error.ts';
import type { MessageSource, PictureSource, PushSource } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';
import { createAskLink, type LinkOfTurn } from './ask-link.ts';

/** The texts of whoever is signed in. */
export interface MessageGateways {
  readonly messageSource: MessageSource;
  readonly pictureSource: PictureSource;
  readonly pushSource: PushSource;
}

const gone: Result<never, AppError> = err(appError('not-signed-in'));
const failed = { kind: 'failed', error: appError('not-signed-in') } as const;

/** As `createSessionGateways`: what was read for one person is never given to the next. */
export function createMessageGateways(signedIn: () => LinkOfTurn<MessageGateways> | null): MessageGateways {
  const ask = createAskLink(signedIn);

  return {
    messageSource: {
      first: (store, since, count) =>
        ask(({ messageSource }) => messageSource.first(store, since, count), failed),
      next: (store, token) => ask(({ messageSource }) => messageSource.next(store, token), failed),
      older: (store, query) => ask(({ messageSource }) => messageSource.older(store, query), failed),
      setRead: (store, ids, isRead) =>
        ask(({ messageSource }) => messageSource.setRead(store, ids, isRead), gone),
      remove: (store, id) => ask(({ messageSource }) => messageSource.remove(store, id), gone),
      restore: (store, id) => ask(({ messageSource }) => messageSource.restore(store, id), gone),
    },
    pictureSource: {
      read: (uri) => ask(({ pictureSource }) => pictureSource.read(uri), gone),
    },
    pushSource: {
      async connect(request) {
        const before = signedIn();
        if (before === null) return failed;
        const answer = await before.link.pushSource.connect(request);
        if (signedIn()?.turn === before.turn) return answer;
        if (answer.kind === 'connected') answer.connection.close();
        return failed;
      },
    },
  };
}
