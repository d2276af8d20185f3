import { appError, type AppError } from '#domain/app-error.ts';
import type { Picture } from '#domain/messages/store-answer.ts';
import type { PictureSource, Scheduler } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { MessageBook } from '../message-book.ts';
import type { ArchivedMessage } from '../store/message-archive.ts';
import type { PictureStore } from '../store/picture-store.ts';
import { createLine } from './line.ts';

export interface PicturesOptions {
  readonly book: MessageBook;
  readonly cache: PictureStore;
  readonly source: PictureSource;
  /** Milliseconds until a request may be made; 0 for now. */
  readonly wait: () => number;
  readonly begin: () => () => void;
  readonly pauseFor: (seconds: number) => void;
  readonly scheduler: Scheduler;
  /** Reads the stores once more; resolves when that is over, however it ended. */
  readonly afterSync: () => Promise<void>;
}

/** The pictures of one person's texts. */
export interface Pictures {
  /** Errors: `not-found`, those of asking RingCentral, `refused` for what is no picture. */
  read(request: {
    readonly message: string;
    readonly attachment: string;
  }): Promise<Result<{ readonly dataUrl: string }, AppError>>;
  close(): void;
}

const atOnce = 2;

const toDataUrl = ({ contentType, bytes }: Picture): string =>
  `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;

export function createPictures(options: PicturesOptions): Pictures {
  const { book, cache, source } = options;
  const line = createLine({ ...options, atOnce });
  const underWay = new Map<string, Promise<Result<Picture, AppError>>>();

  /** An event names a picture without its address, which the next sync brings. */
  const addressOf = async (message: string, attachment: string): Promise<string | null> => {
    const look = (): ArchivedMessage | null => {
      const found = book.read((archive, owner) => archive.message(owner, message));
      return found.ok ? found.value : null;
    };
    const text = look();
    const uri = text?.attachmentUris[attachment] ?? null;
    if (uri !== null || text?.attachments.some(({ id }) => id === attachment) !== true) return uri;
    await options.afterSync();
    return look()?.attachmentUris[attachment] ?? null;
  };

  const download = async (message: string, attachment: string): Promise<Result<Picture, AppError>> => {
    const uri = await addressOf(message, attachment);
    if (uri === null) return err(appError('not-found'));
    const answer = await line.take(() => source.read(uri));
    if (answer === null) return err(appError('not-signed-in'));
    if (answer.ok) cache.write(book.owner, message, attachment, answer.value);
    else if (answer.error.retryAfterSeconds !== undefined) {
      options.pauseFor(answer.error.retryAfterSeconds);
    }
    return answer;
  };

  return {
    async read({ message, attachment }) {
      const cached = cache.read(book.owner, message, attachment);
      if (cached !== null) return ok({ dataUrl: toDataUrl(cached) });
      const name = `${message}/${attachment}`;
      const picture =
        underWay.get(name) ?? download(message, attachment).finally(() => underWay.delete(name));
      underWay.set(name, picture);
      const read = await picture;
      return read.ok ? ok({ dataUrl: toDataUrl(read.value) }) : read;
    },
    close: () => line.close(),
  };
}
