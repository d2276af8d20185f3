import { describe, expect, it } from 'vitest';
import { listNumber } from '#domain/number-listing.ts';
import type { OwnershipGroup, OwnershipKind } from '#domain/ownership.ts';
import type { NumberOwner } from '#domain/phone-number.ts';
import type { Registration } from '#domain/registration.ts';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const self = { id: '101', type: 'User' };

/** All types of platform.md 3.3 besides nobody and the own extension; a letter each in the rows below, in this order. */
const otherTypes = [
  'Announcement',
  'ApplicationExtension',
  'DelegatedLinesGroup',
  'Department',
  'DigitalUser',
  'FaxUser',
  'IvrMenu',
  'PagingOnly',
  'ParkLocation',
  'SharedLinesGroup',
  'Site',
  'User',
  'VirtualUser',
  'Voicemail',
];
const owners: readonly (NumberOwner | null)[] = [
  null,
  { id: '101', type: 'User', extensionNumber: '101', name: 'Ann' },
  ...otherTypes.map((type) => ({ id: '900', type, extensionNumber: '9', name: type })),
];

interface Kind {
  readonly kind: OwnershipKind;
  readonly group: OwnershipGroup;
  /** What it means that texting is not on: both possibilities where it may be assigned to somebody else (3.5, 3.7). */
  readonly silent: VerdictReason;
}
const kinds: Readonly<Record<string, Kind>> = {
  M: { kind: 'main-company', group: 'company', silent: 'not-assigned' },
  C: { kind: 'company', group: 'company', silent: 'not-assigned' },
  S: { kind: 'site', group: 'company', silent: 'not-assigned' },
  I: { kind: 'ivr-menu', group: 'company', silent: 'not-assigned' },
  Q: { kind: 'call-queue', group: 'queue', silent: 'not-assigned' },
  D: { kind: 'direct', group: 'direct', silent: 'texting-off' },
  B: { kind: 'mobile', group: 'direct', silent: 'texting-off' },
  O: { kind: 'delegated', group: 'other', silent: 'not-assigned' },
  N: { kind: 'not-for-messages', group: 'other', silent: 'texting-off' },
  U: { kind: 'unknown', group: 'other', silent: 'not-assigned' },
};

/** All values of platform.md 3.2 by the decision table of 3.4: nobody, self, then the types above. */
const rows: Readonly<Record<string, string>> = {
  MainCompanyNumber: /*                    */ 'MM MMMMMMMMMMMMMM',
  AdditionalCompanyNumber: /*              */ 'CC CCCCCCCCCCSCCC',
  CompanyNumber: /*                        */ 'CC CCCCCCCCCCSCCC',
  ForwardedCompanyNumber: /*               */ 'CC CCCCCCCCCCSCCC',
  DirectNumber: /*                         */ 'DD UUUQOOIUUUSOOU',
  BusinessMobileNumber: /*                 */ 'BB UUUQOOIUUUSOOU',
  PartnerBusinessMobileNumber: /*          */ 'BB UUUQOOIUUUSOOU',
  FmcBusinessMobileNumber: /*              */ 'BB UUUQOOIUUUSOOU',
  ForwardedNumber: /*                      */ 'UU UUUQOOIUUUSOOU',
  ContactCenterNumber: /*                  */ 'UU UUUQOOIUUUSOOU',
  IntegrationNumber: /*                    */ 'UU UUUQOOIUUUSOOU',
  CompanyFaxNumber: /*                     */ 'NN NNNQOOINNNSOON',
  ConferencingNumber: /*                   */ 'NN NNNQOOINNNSOON',
  MeetingsNumber: /*                       */ 'NN NNNQOOINNNSOON',
  InventoryFmcBusinessMobileNumber: /*     */ 'NN NNNQOOINNNSOON',
  InventoryMobileNumber: /*                */ 'NN NNNQOOINNNSOON',
  NumberPool: /*                           */ 'NN NNNQOOINNNSOON',
  NumberPoolPartnerBusinessMobileNumber: /**/ 'NN NNNQOOINNNSOON',
  NumberStorage: /*                        */ 'NN NNNQOOINNNSOON',
  ELIN: /*                                 */ 'NN NNNQOOINNNSOON',
  // None of the twenty, from the newer list of the account, and one of tomorrow.
  PhoneLine: /*                            */ 'UU UUUQOOIUUUSOOU',
  SomethingNew: /*                         */ 'UU UUUQOOIUUUSOOU',
};

type Reason = VerdictReason | 'silent';
interface FeatureSet {
  readonly features: readonly string[] | null;
  /** SMS, MMS, abroad: + can, - cannot, ? not told. */
  readonly chips: string;
  /** Of a number in service whose campaign is Confirmed, where it is known where replies go. */
  readonly reason: Reason;
}
/** platform.md 3.5, row by row. */
const featureSets: readonly FeatureSet[] = [
  { features: null, chips: '???', reason: 'features-not-told' },
  { features: [], chips: '---', reason: 'silent' },
  { features: ['CallerId'], chips: '---', reason: 'silent' },
  { features: ['CallerId', 'MmsSender', 'InternationalSmsSender'], chips: '---', reason: 'silent' },
  { features: ['CallerId', 'A2PSmsSender'], chips: '---', reason: 'high-volume' },
  { features: ['SmsSender'], chips: '+--', reason: 'no-pictures' },
  { features: ['SmsSender', 'InternationalSmsSender'], chips: '+-+', reason: 'no-pictures' },
  { features: ['SmsSender', 'MmsSender'], chips: '++-', reason: 'all-good' },
  {
    features: ['CallerId', 'SmsSender', 'MmsSender', 'InternationalSmsSender', 'A2PSmsSender', 'Delegated'],
    chips: '+++',
    reason: 'all-good',
  },
  { features: ['TollFreeSmsSender', 'SmsSenderOfTomorrow'], chips: '---', reason: 'silent' },
];

/** platform.md 3.1: only `Normal` is usable. */
const statuses: Readonly<Record<string, VerdictReason | null>> = {
  Normal: null,
  Pending: 'not-ported',
  PortedIn: 'not-ported',
  Temporary: 'not-in-service',
  Unknown: 'not-in-service',
  SomethingNew: 'not-in-service',
};
const types: readonly (string | null)[] = ['VoiceFax', 'VoiceOnly', 'FaxOnly', 'VoiceAndFax', null];

const levels: Partial<Record<VerdictReason, string>> = {
  'features-not-told': 'unknown',
  'no-pictures': 'limited',
  delegated: 'limited',
  'replies-not-seen': 'limited',
  'all-good': 'ready',
};

const confirmed: Registration = {
  state: 'read',
  campaign: {
    id: '1',
    externalId: 'C1',
    status: 'Confirmed',
    tier: null,
    useCases: [],
    consent: null,
    faults: [],
  },
  brand: null,
  readAt: 0,
};

interface Facts {
  readonly usageType: string;
  readonly owner: NumberOwner | null;
  readonly set: FeatureSet;
  readonly status: string;
  readonly numberType: string | null;
}

/** Nobody says where replies to these go (platform.md 6.4). */
const whereRepliesGo: Readonly<Record<string, VerdictReason>> = {
  delegated: 'delegated',
  unknown: 'replies-not-seen',
};

function expected({ usageType, set, status, numberType }: Facts, { kind, group, silent }: Kind): object {
  const isFax = usageType === 'CompanyFaxNumber' || numberType === 'FaxOnly';
  const given = set.reason === 'silent' ? silent : set.reason;
  const isTexting = set.reason === 'no-pictures' || set.reason === 'all-good';
  const inService = isTexting ? (whereRepliesGo[kind] ?? given) : given;
  const reason = isFax ? 'fax' : (statuses[status] ?? inService);
  const level = levels[reason] ?? 'cannot';
  const chips = isFax || statuses[status] !== null ? '---' : set.chips;
  return { kind, group, reason, level, chips, isOffered: level !== 'cannot' };
}

const sign = { can: '+', cannot: '-', unknown: '?' } as const;

function found({ usageType, owner, set, status, numberType }: Facts): object {
  const number = sampleNumber({ usageType, owner, features: set.features, status, numberType });
  const { ownership, verdict, capabilities } = listNumber(number, self, knowing(confirmed));
  const { sms, mms, international } = capabilities;
  return {
    ...ownership,
    reason: verdict.reason,
    level: verdict.level,
    chips: `${sign[sms]}${sign[mms]}${sign[international]}`,
    isOffered: mayChoose(verdict),
  };
}

describe('every usage type x owner x feature set x status x type (platform.md 3.2 to 3.5)', () => {
  it('is a row of all sixteen owners', () => {
    for (const row of Object.values(rows)) expect(row.replace(' ', '')).toHaveLength(owners.length);
  });

  it.each(Object.entries(rows))('%s', (usageType, row) => {
    const letters = row.replace(' ', '');
    for (const [column, owner] of owners.entries()) {
      // A fax-only number that no row above takes is not for messages: row 10 before row 11.
      const letterOf = (numberType: string | null): string => {
        const letter = letters.charAt(column);
        return letter === 'U' && numberType === 'FaxOnly' ? 'N' : letter;
      };
      for (const set of featureSets) {
        for (const status of Object.keys(statuses)) {
          for (const numberType of types) {
            const facts = { usageType, owner, set, status, numberType };
            const kind = kinds[letterOf(numberType)];
            if (kind === undefined) throw new Error('a letter without a kind');
            expect(found(facts), JSON.stringify(facts)).toEqual(expected(facts, kind));
          }
        }
      }
    }
  });
});
