import type { z } from 'zod';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { Logger, NumberSource } from '#domain/ports.ts';
import { err, ok } from '#domain/result.ts';
import { exchangeError } from './answer-error.ts';
import { readRecords } from './read-records.ts';
import type { RestClient } from './rest-client.ts';
import { wirePhoneNumber } from './wire-phone-number.ts';

export interface NumberSourceOptions {
  readonly client: RestClient;
  readonly logger: Logger;
  /** Records to ask for at a time. Default: 1,000, the most that paging documents. */
  readonly perPage?: number;
}

/** More than any account has. */
const mostPages = 500;

/** All numbers of the signed-in extension (platform.md 3.1), each once. */
export function createNumberSource({ client, logger, perPage = 1000 }: NumberSourceOptions): NumberSource {
  return {
    async readAll() {
      const path = '/restapi/v1.0/account/~/extension/~/phone-number';
      const read = await readRecords(client, { path, perPage, mostPages });
      if (!read.ok) return err(exchangeError(read.error));
      const numbers = new Map<string, PhoneNumber>();
      for (const record of read.value.records) {
        const parsed = wirePhoneNumber.safeParse(record);
        if (!parsed.success) logger.warn('phone number not understood', { fields: fieldsOf(parsed.error) });
        else if (!numbers.has(parsed.data.id)) numbers.set(parsed.data.id, parsed.data);
      }
      return ok([...numbers.values()]);
    },
  };
}

/** Which fields were at fault; never their values. */
function fieldsOf(error: z.ZodError): string {
  return error.issues.map((issue) => issue.path.join('.')).join(', ');
}
