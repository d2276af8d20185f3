import { z } from 'zod';
import type { AppError } from '#domain/app-error.ts';
import type { Person } from '#domain/person.ts';
import type { Result } from '#domain/result.ts';
import type { RestClient } from './rest-client.ts';
import { optionalText, wireId } from './wire.ts';

const country = z
  .object({ homeCountry: z.object({ isoCode: optionalText }) })
  .transform(({ homeCountry }) => homeCountry.isoCode)
  .catch(null);

const company = z
  .object({ company: optionalText })
  .transform((contact) => contact.company)
  .catch(null);

const extensionSchema = z
  .object({
    id: wireId,
    uri: optionalText,
    account: z.object({ id: wireId }).nullable().catch(null),
    type: optionalText,
    name: optionalText,
    extensionNumber: optionalText,
    contact: company,
    regionalSettings: country,
  })
  .transform((extension, context): Person => {
    // Documented as `account.id`; the address of the extension names it, too.
    const accountId = extension.account?.id ?? /\/account\/(\d+)\//.exec(extension.uri ?? '')?.[1];
    if (accountId === undefined) {
      context.addIssue({ code: 'custom', message: 'no account' });
      return z.NEVER;
    }
    return {
      accountId,
      extensionId: extension.id,
      extensionType: extension.type ?? 'User',
      name: extension.name ?? extension.extensionNumber ?? extension.id,
      extensionNumber: extension.extensionNumber,
      companyName: extension.contact,
      homeCountry: extension.regionalSettings ?? 'US',
    };
  });

/** Who is signed in: `GET …/extension/~` (platform.md 7). */
export function readPerson(client: RestClient): Promise<Result<Person, AppError>> {
  return client.requestJson({ method: 'GET', path: '/restapi/v1.0/account/~/extension/~' }, extensionSchema);
}
