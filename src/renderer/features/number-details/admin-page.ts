import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Verdict } from '#domain/verdict/verdict.ts';

/** Which page of the admin portal a note is about; null when nothing there is to be mended. */
export function adminPage(listing: NumberListing, verdict: Verdict, t: TFunction): string | null {
  const [worst] = verdict.findings;
  if (worst === undefined || worst.fixer === 'nobody') return null;
  if (worst.source === 'registration') return t('details.pages.campaign');
  if (worst.reason === 'app-may-not-text') return t('details.pages.app');
  if (worst.reason === 'extension-not-active' || worst.reason === 'extension-unheard-of') {
    return t('details.pages.extension');
  }
  if (worst.reason === 'role-may-not-text') return t('details.pages.role');
  return worst.reason === 'not-assigned' ? assignmentPage(listing, t) : t('details.pages.number');
}

/** Where texting is assigned: documents 000 and 002. */
function assignmentPage({ number, ownership }: NumberListing, t: TFunction): string {
  const owner = number.owner?.name ?? null;
  if (ownership.kind === 'call-queue' && owner !== null) return t('details.pages.queue', { owner });
  return ownership.group === 'company' && ownership.kind !== 'site' && ownership.kind !== 'ivr-menu'
    ? t('details.pages.company')
    : owner === null
      ? t('details.pages.number')
      : t('details.pages.owner', { owner });
}
