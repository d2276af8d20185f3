import type { KnownUseCase, Registration } from '../registration.ts';

/** A campaign of `Mixed` uses may have this one among them (platform.md 4). */
const coversAny = 'Mixed';

/**
 * Whether words that are marked as marketing meet a number whose registered uses are known and do not have it: worth a
 * reminder, never a verdict (product.md, section 1, row 7).
 *
 * @param useCase what the person said of the template; null for nothing
 */
export function isUseUnregistered(useCase: KnownUseCase | null, registration: Registration): boolean {
  if (useCase !== 'Marketing' || registration.state !== 'read') return false;
  const uses = registration.campaign?.useCases ?? [];
  return uses.length > 0 && !uses.includes(useCase) && !uses.includes(coversAny);
}
