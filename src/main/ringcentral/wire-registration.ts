import { z } from 'zod';
import type { Brand, Campaign, RegistrationFault } from '#domain/registration.ts';
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

const campaign = z
  .object({
    id: optionalId,
    externalId: optionalId,
    status,
    registrationTier: optionalText,
    useCases: texts,
    errors: faults,
  })
  .transform((info): Campaign => ({
    id: info.id,
    externalId: info.externalId,
    status: info.status,
    tier: info.registrationTier,
    useCases: info.useCases,
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
