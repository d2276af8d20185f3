import type { Assignment } from '../simulator.ts';
import type { AccountData, ExtensionData, NumberData, OwnerData } from './account.ts';

/** An account while the simulator runs: the data of its file plus what the control API changed. */
export interface LiveAccount {
  readonly data: AccountData;
  readonly self: ExtensionData;
  numbers(): readonly NumberData[];
  /** By REST id, which is a number in the API and a string in a path. */
  numberById(id: string): NumberData | undefined;
  numberByPhone(phoneNumber: string): NumberData | undefined;
  ownerOf(number: NumberData): OwnerData | undefined;
  readonly extensionById: (id: string) => ExtensionData | undefined;
  queues(): readonly ExtensionData[];
  featureAvailable(id: string): boolean;
  features(): Readonly<Record<string, boolean>>;
  setFeatures(changes: Readonly<Record<string, boolean>>): void;
  setAssignment(assignment: Assignment): boolean;
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

/** Starts from the data of a file, which stays as it is. */
export function createLiveAccount(data: AccountData): LiveAccount {
  let numbers = data.numbers;
  let features = data.features;
  const self = data.extensions.find((extension) => extension.id === data.signedInExtensionId);
  if (self === undefined) throw new Error(`No extension ${data.signedInExtensionId} in this account`);

  const extensionById = (id: string): ExtensionData | undefined =>
    data.extensions.find((extension) => String(extension.id) === id);
  const originalOf = (number: NumberData): NumberData =>
    data.numbers.find((candidate) => candidate.id === number.id) ?? number;

  return {
    data,
    self,
    numbers: () => numbers,
    numberById: (id) => numbers.find((number) => String(number.id) === id),
    numberByPhone: (phoneNumber) => numbers.find((number) => number.phoneNumber === phoneNumber),
    ownerOf(number) {
      if (number.owner !== undefined) return number.owner;
      const site = data.sites.find((candidate) => candidate.id === number.ownerId);
      if (site !== undefined) return { ...site, type: 'Site' };
      return extensionById(String(number.ownerId));
    },
    extensionById,
    queues: () => data.extensions.filter((extension) => extension.type === 'Department'),
    featureAvailable: (id) => features[id] ?? false,
    features: () => features,
    setFeatures: (changes) => {
      features = { ...features, ...changes };
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
