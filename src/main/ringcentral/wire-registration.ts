import { z } from 'zod';
import type { Brand, Campaign, ConsentSettings, RegistrationFault } from '#domain/registration.ts';
import { optionalText, wireId } from './wire.ts';

const optionalId = wireId.nullable().catch(null);

const fault = z
  .object({ errorCode: optionalText, message: optionalText })
  .transform(({ errorCode, message }): RegistrationFault => ({ code: errorCode, message }));

/** What is no fault is left out, the others stay. */
const faults = z
  .array(fault.nullable().catch(null))
  .catch([])
  .transform((each) => each.filter((one) => one !== null));

const texts = z
  .array(z.unknown())
  .catch([])
  .transform((each) => each.filter((one) => typeof one === 'string'));

/** As spelled. A registration without a status is one that nobody has heard of, never a good one. */
const status = optionalText.transform((text) => text ?? 'Unknown');

const optionalFlag = z.boolean().nullable().catch(null);
const coverage = z.object({ optIn: optionalText, optOut: optionalText }).catch({ optIn: null, optOut: null });
const collecting = z
  .object({ enabled: optionalFlag, replyMessageBody: optionalText })
  .catch({ enabled: null, replyMessageBody: null });
const consentSettings = z
  .object({ optInRequired: optionalFlag, coverage, automaticConsentCollecting: collecting })
  .nullable()
  .catch(null);

/** Newer than the rest and optional: null where nothing was told of it. */
function consentOf(
  settings: z.output<typeof consentSettings>,
  coverageType: string | null,
): ConsentSettings | null {
  const consent: ConsentSettings = {
    optInRequired: settings?.optInRequired ?? null,
    optInCoverage: settings?.coverage.optIn ?? null,
    optOutCoverage: settings?.coverage.optOut ?? null,
    coverage: coverageType,
    isCollected: settings?.automaticConsentCollecting.enabled ?? null,
    reply: settings?.automaticConsentCollecting.replyMessageBody ?? null,
  };
  return Object.values(consent).every((part) => part === null) ? null : consent;
}

const campaign = z
  .object({
    id: optionalId,
    externalId: optionalId,
    status,
    registrationTier: optionalText,
    useCases: texts,
    consentSettings,
    coverageType: optionalText,
    errors: faults,
  })
  .transform((info): Campaign => ({
    id: info.id,
    externalId: info.externalId,
    status: info.status,
    tier: info.registrationTier,
    useCases: info.useCases,
    consent: consentOf(info.consentSettings, info.coverageType),
    faults: info.errors,
  }));

const brand = z
  .object({ id: optionalId, externalId: optionalId, status, errors: faults })
  .transform((info): Brand => ({
    id: info.id,
    externalId: info.externalId,
    status: info.status,
    faults: info.errors,
  }));

/**
 * The answer of `GET …/sms-configuration` (platform.md 4). An object that is not there means not linked; an answer that
 * names no number and no registration is none, so that a gateway's `{}` never reads as "not linked".
 */
export const wireRegistration = z
  .object({
    phoneNumberId: optionalId,
    phoneNumber: optionalText,
    smsCampaignInfo: campaign.nullish(),
    smsBrandInfo: brand.nullish(),
  })
  .refine((answer) => Object.values(answer).some((part) => part !== null && part !== undefined))
  .transform((answer) => ({
    numberId: answer.phoneNumberId,
    campaign: answer.smsCampaignInfo ?? null,
    brand: answer.smsBrandInfo ?? null,
  }));
