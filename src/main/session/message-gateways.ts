import { appError, type AppError } from '#domain/app-error.ts';
import type { MessageSource, PictureSource, PushSource } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';

/** The texts of whoever is signed in. */
export interface MessageGateways {
  readonly messageSource: MessageSource;
  readonly pictureSource: PictureSource;
  readonly pushSource: PushSource;
}

/** As `SignedIn` of session-gateways.ts. */
interface SignedIn {
  readonly turn: number;
  readonly link: MessageGateways;
}

const gone: Result<never, AppError> = err(appError('not-signed-in'));
const failed = { kind: 'failed', error: appError('not-signed-in') } as const;

/** As `createSessionGateways`: what was read for one person is never given to the next. */
export function createMessageGateways(signedIn: () => SignedIn | null): MessageGateways {
  const ask = async <Answer>(
    call: (link: MessageGateways) => Promise<Answer>,
    whenGone: NoInfer<Answer>,
  ): Promise<Answer> => {
    const before = signedIn();
    if (before === null) return whenGone;
    const answer = await call(before.link);
    return signedIn()?.turn === before.turn ? answer : whenGone;
  };

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
