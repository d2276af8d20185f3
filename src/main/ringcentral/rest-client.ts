import type { z } from 'zod';
import type { AppError } from '#domain/app-error.ts';
import type { Clock } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { exchangeError } from './answer-error.ts';
import type { RingCentralSdk, SdkRequest } from './create-sdk.ts';
import type { Exchange } from './exchange.ts';
import { toExchange } from './to-exchange.ts';

export type RestRequest = Pick<SdkRequest, 'method' | 'path' | 'query' | 'body' | 'headers'>;

export interface RestClient {
  /** One request, repeated only by the SDK's single repeat after a 401. Never rejects. */
  exchange(request: RestRequest): Promise<Exchange>;
  /** A 2xx answer whose JSON fits the schema, or the error value that says why not. */
  requestJson<Schema extends z.ZodType>(
    request: RestRequest,
    schema: Schema,
  ): Promise<Result<z.output<Schema>, AppError>>;
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

export function createRestClient(sdk: Pick<RingCentralSdk, 'send'>, clock: Clock): RestClient {
  const exchange = (request: RestRequest): Promise<Exchange> =>
    toExchange(sdk.send(request), () => clock.now());
  return {
    exchange,
    async requestJson(request, schema) {
      const end = await exchange(request);
      if (end.kind !== 'answered' || !isSuccess(end.status)) return err(exchangeError(end));
      const parsed = schema.safeParse(end.body);
      return parsed.success ? ok(parsed.data) : err(exchangeError(end));
    },
  };
}
