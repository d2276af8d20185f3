import { z } from 'zod';
import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { pushAddress } from './push-address.ts';
import type { RestClient } from './rest-client.ts';

const answer = z.object({ uri: z.string(), ws_access_token: z.string().min(1) });

/** `POST /restapi/oauth/wstoken`, one request of the group Auth: where to connect to, with the token (platform.md 6.6). */
export async function readPushAddress(
  client: Pick<RestClient, 'requestJson'>,
  serverUrl: string,
): Promise<Result<URL, AppError>> {
  const read = await client.requestJson({ method: 'POST', path: '/restapi/oauth/wstoken' }, answer);
  if (!read.ok) return read;
  const address = pushAddress(read.value.uri, serverUrl);
  if (address === null) return err(appError('unexpected-answer', { subject: 'push-address' }));
  address.searchParams.set('access_token', read.value.ws_access_token);
  return ok(address);
}
