import { appError, type AppError } from '#domain/app-error.ts';
import type { TemplateSource } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';
import { createAskLink, type LinkOfTurn } from './ask-link.ts';

/** The templates of whoever is signed in. */
export interface TemplateGateway {
  readonly templateSource: TemplateSource;
}

const gone: Result<never, AppError> = err(appError('not-signed-in'));
const failed = { kind: 'failed', error: appError('not-signed-in') } as const;

/** As `createSessionGateways`. */
export function createTemplateGateway(signedIn: () => LinkOfTurn<TemplateGateway> | null): TemplateGateway {
  const ask = createAskLink(signedIn);
  return {
    templateSource: {
      readAll: () => ask(({ templateSource }) => templateSource.readAll(), failed),
      create: (words) => ask(({ templateSource }) => templateSource.create(words), gone),
      update: (id, words) => ask(({ templateSource }) => templateSource.update(id, words), gone),
      remove: (id) => ask(({ templateSource }) => templateSource.remove(id), gone),
    },
  };
}
