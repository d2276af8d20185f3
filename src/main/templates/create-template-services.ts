import { appError, type AppError, type AppErrorCode } from '#domain/app-error.ts';
import { isSameOwner } from '#domain/owner.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { textLimit } from '#domain/sms-text.ts';
import type { TemplatesAnswer } from '#domain/templates/template-answer.ts';
import type { Template } from '#domain/templates/template.ts';
import { createEmitter } from '../lib/emitter.ts';
import { openTemplateBook } from './template-book.ts';
import { createPoliteAsking } from './polite-asking.ts';
import type { TemplateServices, TemplateServicesOptions } from './template-services.ts';
import { startVisit, viewOf, type TemplateVisit } from './template-state.ts';

/** An admin may change the company's at any time. Milliseconds. */
const listGoodFor = 5 * 60_000;

const notSignedIn: Result<never, AppError> = err(appError('not-signed-in'));
const notFound: Result<never, AppError> = err(appError('not-found'));

const isPermission = ({ code, platform }: AppError): boolean =>
  code === 'scope-missing' ||
  code === 'permission-missing' ||
  (platform?.status === 403 && code !== 'template-limit');

/** A change that ended so may have been taken all the same, or met one that was made elsewhere. */
const leavesOpen: ReadonlySet<AppErrorCode> = new Set([
  'offline',
  'timed-out',
  'server-error',
  'unexpected-answer',
  'not-found',
]);

/** The templates of whoever is signed in: read when somebody looks, changed at RingCentral first. */
export function createTemplateServices(options: TemplateServicesOptions): TemplateServices {
  const { source, store, mayWrite, canReach, clock, logger } = options;
  const ringCentral = createPoliteAsking(options);
  const changes = createEmitter<number>();
  let visit: TemplateVisit | null = null;
  let version = 0;

  const changed = (): void => {
    version += 1;
    changes.emit(version);
  };
  const inTurn = <Value>(current: TemplateVisit, work: () => Promise<Value>): Promise<Value> => {
    const turn = current.last.then(work);
    current.last = turn;
    return turn;
  };

  const take = (current: TemplateVisit, answer: TemplatesAnswer): Result<null, AppError> => {
    if (answer.kind === 'read') {
      current.failure = null;
      current.book.keepList({ ...answer, checkedAt: clock.now() });
      return ok(null);
    }
    current.failure = { state: answer.kind, error: answer.error };
    logger.info('templates could not be read', { code: answer.error.code });
    return err(answer.error);
  };
  const read = (current: TemplateVisit): Promise<Result<null, AppError>> => {
    if (current.reading !== null) return current.reading;
    current.askedAt = clock.now();
    const reading = inTurn(current, async () => {
      if (visit !== current) return notSignedIn;
      current.isWanted = false;
      const end = await ringCentral.ask(async (): Promise<Result<TemplatesAnswer, AppError>> => {
        const answer = await source.readAll();
        // As an error, so that a wait that RingCentral asks for is kept.
        return answer.kind === 'failed' ? err(answer.error) : ok(answer);
      });
      if (visit !== current) return notSignedIn;
      current.reading = null;
      const taken = take(current, end.ok ? end.value : { kind: 'failed', error: end.error });
      // It is asked again as soon as RingCentral can be reached.
      if (!canReach()) current.isWanted = true;
      changed();
      return taken;
    });
    current.reading = reading;
    changed();
    return reading;
  };
  const readWhenDue = (current: TemplateVisit): void => {
    const { askedAt, reading } = current;
    // A time in the future is from before the clock was set back.
    const isRecent = askedAt !== null && Math.abs(clock.now() - askedAt) < listGoodFor;
    if (reading !== null || (isRecent && !current.isWanted)) return;
    if (canReach() && ringCentral.wait() <= 0) void read(current);
    else current.isWanted = true;
  };

  const write = <Value>(
    current: TemplateVisit,
    ask: () => Promise<Result<Value, AppError>>,
    keep: (value: Value) => void,
  ): Promise<Result<Value, AppError>> =>
    inTurn(current, async () => {
      // The next person's session must not make what this one wanted.
      if (visit !== current) return notSignedIn;
      const answer = await ringCentral.ask(ask);
      if (visit !== current) return answer;
      if (answer.ok) {
        current.mayEdit = true;
        keep(answer.value);
      } else if (isPermission(answer.error)) current.mayEdit = false;
      changed();
      if ((!answer.ok && leavesOpen.has(answer.error.code)) || current.book.checkedAt() === null) {
        current.isWanted = true;
        readWhenDue(current);
      }
      return answer;
    });

  const change = (
    id: string,
    wish: (current: TemplateVisit) => Result<null, AppError>,
  ): Result<null, AppError> => {
    if (visit === null) return notSignedIn;
    if (visit.book.find(id) === null) return notFound;
    const done = wish(visit);
    if (done.ok) changed();
    return done;
  };

  return {
    version: () => version,
    list() {
      if (visit !== null) readWhenDue(visit);
      return viewOf(visit, version, mayWrite());
    },
    refresh() {
      if (visit === null) return Promise.resolve(notSignedIn);
      // An admin may have added the permission.
      visit.mayEdit = null;
      return read(visit);
    },
    async save({ id, name, text, useCase }): Promise<Result<Template, AppError>> {
      const current = visit;
      if (current === null) return notSignedIn;
      if (text.trim() === '') return err(appError('text-empty'));
      if (text.length > textLimit) return err(appError('text-too-long'));
      const { book } = current;
      const known = id === null ? null : book.find(id);
      if (known?.scope === 'company') return notFound;
      // What it is for is said here alone, and needs nobody.
      if (known?.name === name && known.text === text) {
        const tagged = change(known.id, () => book.tag(known.id, useCase));
        return tagged.ok ? ok({ ...known, useCase }) : tagged;
      }
      const words = { name, text };
      const ask = (): ReturnType<typeof source.create> =>
        id === null ? source.create(words) : source.update(id, words);
      const saved = await write(current, ask, (record) => {
        book.keepOne(record);
        const tagged = book.tag(record.id, useCase);
        if (!tagged.ok) logger.warn('the use of a template could not be kept', { code: tagged.error.code });
      });
      return saved.ok ? ok(book.find(saved.value.id) ?? { ...saved.value, useCase, position: 0 }) : saved;
    },
    tag: ({ id, useCase }) => change(id, ({ book }) => book.tag(id, useCase)),
    async remove(id) {
      const current = visit;
      if (current === null) return notSignedIn;
      if (current.book.find(id)?.scope === 'company') return notFound;
      return write(
        current,
        () => source.remove(id),
        () => current.book.drop(id),
      );
    },
    move: ({ id, position }) => change(id, ({ book }) => book.move(id, position)),
    onChange: (listener) => changes.subscribe(listener),
    open(owner) {
      if (visit !== null && isSameOwner(visit.book.owner, owner)) return;
      visit = startVisit(openTemplateBook(store, owner));
      changed();
    },
    wake() {
      if (visit?.isWanted === true) readWhenDue(visit);
    },
    close() {
      if (visit === null) return;
      visit = null;
      changed();
    },
  };
}
