import type { Assignment, FeatureSwitch, RegistrationChange } from '../simulator.ts';
import type { AccountData, CampaignData, ExtensionData, NumberData, OwnerData } from './account.ts';
import { createTemplates } from './templates.ts';
import type { Templates } from './templates.ts';

/** An account while the simulator runs: the data of its file plus what the control API changed. */
export interface LiveAccount {
  readonly data: AccountData;
  readonly self: ExtensionData;
  numbers(): readonly NumberData[];
  /** By REST id, which is a number in the API and a string in a path. */
  numberById(id: string): NumberData | undefined;
  numberByPhone(phoneNumber: string): NumberData | undefined;
  ownerOf(number: NumberData): OwnerData | undefined;
  /** Users, call queues, sites and IVR menus. */
  readonly extensionById: (id: string) => ExtensionData | undefined;
  campaignOf(number: NumberData): CampaignData | undefined;
  /** Ids of the extensions that handle the texts of a call queue, site or IVR menu. */
  smsRecipientsOf(ownerId: number): readonly number[];
  readonly templates: Templates;
  queues(): readonly ExtensionData[];
  featureAvailable(id: string): boolean;
  features(): Readonly<Record<string, FeatureSwitch>>;
  setFeatures(changes: Readonly<Record<string, FeatureSwitch>>): void;
  setAssignment(assignment: Assignment): boolean;
  setRegistration(change: RegistrationChange): boolean;
  setSmsRecipients(ownerId: number, recipientIds: readonly number[]): void;
}

const smsFeatures = ['SmsSender', 'MmsSender', 'InternationalSmsSender'];

function withTexting(number: NumberData, original: NumberData): readonly string[] {
  if (original.features.includes('SmsSender')) return original.features;
  const tollFree = number.paymentType === 'TollFree';
  return [...number.features, 'SmsSender', ...(tollFree ? [] : ['MmsSender'])];
}

function featuresAfter(number: NumberData, original: NumberData, change: Assignment): readonly string[] {
  if ('features' in change) return change.features;
  const without = number.features.filter((feature) => !smsFeatures.includes(feature));
  return change.sms ? withTexting({ ...number, features: without }, original) : without;
}

function registrationAfter(campaign: CampaignData, change: RegistrationChange): CampaignData {
  const { brand } = campaign;
  return {
    ...campaign,
    status: change.status ?? campaign.status,
    errors: change.errors ?? campaign.errors ?? [],
    brand: {
      ...brand,
      status: change.brandStatus ?? brand.status,
      errors: change.brandErrors ?? brand.errors ?? [],
    },
  };
}

/** Starts from the data of a file, which stays as it is. */
export function createLiveAccount(data: AccountData): LiveAccount {
  let numbers = data.numbers;
  let features: Readonly<Record<string, FeatureSwitch>> = data.features;
  let campaigns = data.campaigns;
  let smsRecipients = data.smsRecipients ?? {};
  const self = data.extensions.find((extension) => extension.id === data.signedInExtensionId);
  if (self === undefined) throw new Error(`No extension ${data.signedInExtensionId} in this account`);

  const others: readonly ExtensionData[] = [
    ...data.sites.map((site) => ({ ...site, type: 'Site' })),
    ...data.numbers.flatMap(({ owner }) => (owner === undefined ? [] : [owner])),
  ];
  const extensionById = (id: string): ExtensionData | undefined =>
    [...data.extensions, ...others].find((extension) => String(extension.id) === id);
  const originalOf = (number: NumberData): NumberData =>
    data.numbers.find((candidate) => candidate.id === number.id) ?? number;

  return {
    data,
    self,
    numbers: () => numbers,
    numberById: (id) => numbers.find((number) => String(number.id) === id),
    numberByPhone: (phoneNumber) => numbers.find((number) => number.phoneNumber === phoneNumber),
    ownerOf: (number) => number.owner ?? extensionById(String(number.ownerId)),
    extensionById,
    templates: createTemplates(data.templates ?? []),
    queues: () => data.extensions.filter((extension) => extension.type === 'Department'),
    campaignOf: ({ campaign }) => (campaign === undefined ? undefined : campaigns[campaign]),
    smsRecipientsOf: (ownerId) => smsRecipients[ownerId] ?? [],
    featureAvailable: (id) => features[id] === true,
    features: () => features,
    setFeatures: (changes) => {
      features = { ...features, ...changes };
    },
    setRegistration(change) {
      const entry = Object.entries(campaigns).find(([, { id }]) => id === change.campaignId);
      if (entry === undefined) return false;
      campaigns = { ...campaigns, [entry[0]]: registrationAfter(entry[1], change) };
      return true;
    },
    setSmsRecipients: (ownerId, recipientIds) => {
      smsRecipients = { ...smsRecipients, [ownerId]: recipientIds };
    },
    setAssignment(change) {
      const found = numbers.find((number) => number.phoneNumber === change.phoneNumber);
      if (found === undefined) return false;
      const changed = { ...found, features: featuresAfter(found, originalOf(found), change) };
      numbers = numbers.map((number) => (number === found ? changed : number));
      return true;
    },
  };
}
