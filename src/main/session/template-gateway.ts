import { appError, type AppError } from '#domain/app-error.ts';
import type { TemplateSource } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';

/** The templates of whoever is signed in. */
export interface TemplateGateway {
  readonly templateSource: TemplateSource;
}

/** As `SignedIn` of session-gateways.ts. */
interface SignedIn {
  readonly turn: number;
  readonly link: TemplateGateway;
}

const gone: Result<never, AppError> = err(appError('not-signed-in'));
const failed = { kind: 'failed', error: appError('not-signed-in') } as const;

/** As `createSessionGateways`: what was read for one person is never given to the next. */
export function createTemplateGateway(signedIn: () => SignedIn | null): TemplateGateway {
  const ask = async <Answer>(
    call: (source: TemplateSource) => Promise<Answer>,
    whenGone: NoInfer<Answer>,
  ): Promise<Answer> => {
    const before = signedIn();
    if (before === null) return whenGone;
    const answer = await call(before.link.templateSource);
    return signedIn()?.turn === before.turn ? answer : whenGone;
  };

  return {
    templateSource: {
      readAll: () => ask((source) => source.readAll(), failed),
      create: (words) => ask((source) => source.create(words), gone),
      update: (id, words) => ask((source) => source.update(id, words), gone),
      remove: (id) => ask((source) => source.remove(id), gone),
    },
  };
}
