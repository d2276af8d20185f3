import { Response } from 'undici';
import { appError, type AppError } from '#domain/app-error.ts';
import type { Picture } from '#domain/messages/store-answer.ts';
import type { Clock, PictureSource } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { exchangeError } from './answer-error.ts';
import { attachmentAddress } from './attachment-address.ts';
import type { RingCentralSdk } from './create-sdk.ts';
import { toExchange } from './to-exchange.ts';

export interface PictureSourceOptions {
  readonly sdk: Pick<RingCentralSdk, 'send'>;
  /** Origin of the API. */
  readonly serverUrl: string;
  readonly clock: Clock;
}

/** Bytes. A text with all its files has at most one and a half million (platform.md 5.2). */
const largestPicture = 5_000_000;

/** Kinds that a window shows without running anything: an SVG can hold a script. */
const kinds: ReadonlySet<string> = new Set(['jpeg', 'jpg', 'png', 'gif', 'webp', 'bmp', 'avif', 'tiff']);

function kindOf(response: Response): string | null {
  const contentType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const [family, kind = ''] = contentType.split('/');
  return family === 'image' && kinds.has(kind) ? contentType : null;
}

const refused = (why: 'address' | 'kind' | 'size'): Result<never, AppError> =>
  err(appError('refused', { subject: why }));

async function pictureOf(response: Response): Promise<Result<Picture, AppError>> {
  const contentType = kindOf(response);
  if (contentType === null) return refused('kind');
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > largestPicture ? refused('size') : ok({ contentType, bytes });
}

/** `GET …/content/{attachmentId}`, one request of the group Medium (platform.md 6.2). */
export function createPictureSource({ sdk, serverUrl, clock }: PictureSourceOptions): PictureSource {
  return {
    async read(uri) {
      const path = attachmentAddress(uri, serverUrl);
      if (path === null) return refused('address');
      const read: Result<Picture, AppError>[] = [];
      const reading = sdk
        .send({ method: 'GET', path, headers: { Accept: 'image/*' } })
        .then(async (answer) => {
          read.push(await pictureOf(answer));
          return new Response();
        });
      const end = await toExchange(reading, () => clock.now());
      return read[0] ?? err(exchangeError(end));
    },
  };
}
