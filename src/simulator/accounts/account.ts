/** One account as data: everything the signed-in user can see. Vocabulary: platform.md 3, 4 and 7. */
export interface AccountData {
  /** One sentence on what this account is for. */
  readonly about: string;
  readonly id: number;
  readonly companyName: string;
  /** E.164. */
  readonly mainNumber: string;
  readonly signedInExtensionId: number;
  readonly extensions: readonly ExtensionData[];
  readonly sites: readonly SiteData[];
  /** Feature id -> available (`GET …/features`). */
  readonly features: Readonly<Record<string, boolean>>;
  readonly grants: readonly GrantData[];
  /** Id of a call queue, site or IVR menu -> ids of the extensions that handle its texts. Default: nobody. */
  readonly smsRecipients?: Readonly<Record<string, readonly number[]>>;
  /** Key -> registration, named by `campaign` of a number. */
  readonly campaigns: Readonly<Record<string, CampaignData>>;
  readonly numbers: readonly NumberData[];
  /** Adds numbers by rule, so that a long list needs no long file. */
  readonly generate?: NumberSeed;
  /** E.164 -> what the platform calls the person there. Default: nobody has a name. */
  readonly contacts?: Readonly<Record<string, string>>;
  /** The signed-in user's personal contacts. Default: none. */
  readonly addressBook?: readonly ContactData[];
  /** Adds contacts by rule. */
  readonly generateContacts?: ContactSeed;
  /** Text templates of the signed-in user and of the company. Default: none. */
  readonly templates?: readonly TemplateData[];
  /** What was texted before, when a history is asked for. */
  readonly history?: readonly HistoryData[];
}

/** A personal contact. Phones are E.164 or, as people type them, formatted. */
export interface ContactData {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly middleName?: string;
  readonly nickName?: string;
  readonly company?: string;
  readonly jobTitle?: string;
  readonly email?: string;
  readonly notes?: string;
  readonly mobilePhone?: string;
  readonly businessPhone?: string;
  readonly businessPhone2?: string;
  readonly homePhone?: string;
  readonly homePhone2?: string;
  readonly companyPhone?: string;
  readonly assistantPhone?: string;
  readonly carPhone?: string;
  readonly otherPhone?: string;
  readonly callbackPhone?: string;
  readonly businessFax?: string;
  readonly otherFax?: string;
}

export interface ContactSeed {
  readonly count: number;
  /** Each area code gives 100 fictitious mobile numbers. */
  readonly areaCodes: readonly string[];
  /** Where the companies have their numbers; people of one company share its number. */
  readonly companyAreaCode: string;
}

export interface TemplateData {
  readonly displayName: string;
  readonly text: string;
  /** Default: false, it is the user's own. */
  readonly company?: boolean;
  /** The one site that a company template is for. */
  readonly siteId?: number;
}

/** One text of the past; what comes from one of the account's numbers is outbound. */
export interface HistoryData {
  /** E.164. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly minutesAgo: number;
  /** Default: false. */
  readonly unread?: boolean;
  /** It failed with this code (platform.md 5.5). */
  readonly deliveryErrorCode?: string;
  /** File name of a picture that comes with it. */
  readonly picture?: string;
}

/** A user or a call queue (`type: "Department"`). */
export interface ExtensionData {
  readonly id: number;
  readonly extensionNumber: string;
  readonly name: string;
  readonly type: string;
  /** Default: `Enabled`. */
  readonly status?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  /** E.164, for the directory: direct numbers that the signed-in user's own list does not have. */
  readonly directNumbers?: readonly string[];
  readonly superAdmin?: boolean;
  readonly siteId?: number;
  /** Members of a call queue. */
  readonly memberIds?: readonly number[];
}

export interface SiteData {
  readonly id: number;
  readonly extensionNumber: string;
  readonly name: string;
  /** Extension id. */
  readonly operatorId?: number;
}

/** What the signed-in user may do for another extension (platform.md 3.6). */
export interface GrantData {
  readonly extensionId: number;
  readonly callQueueSmsRecipient?: boolean;
  readonly smsRecipient?: boolean;
  readonly callQueueMessages?: boolean;
  readonly callQueueSetup?: boolean;
  readonly callQueueMembersSetup?: boolean;
}

export interface CampaignData {
  readonly id: string;
  readonly externalId: string;
  readonly status: string;
  readonly registrationTier: string;
  readonly useCases: readonly string[];
  readonly errors?: readonly RegistrationErrorData[];
  readonly brand: BrandData;
}

export interface BrandData {
  readonly id: string;
  readonly status: string;
  readonly externalId: string;
  readonly errors?: readonly RegistrationErrorData[];
}

export interface RegistrationErrorData {
  readonly errorCode: string;
  readonly message: string;
}

/** One number of the signed-in user's list. */
export interface NumberData {
  readonly id: number;
  /** E.164. */
  readonly phoneNumber: string;
  readonly usageType: string;
  /** Default: `VoiceFax`. */
  readonly type?: string;
  /** Default: `Local`. */
  readonly paymentType?: string;
  /** Default: `Normal`. */
  readonly status?: string;
  readonly features: readonly string[];
  readonly label?: string;
  readonly location?: string;
  readonly primary?: boolean;
  /** Id of the extension or site which owns it; absent as in the platform for own and company numbers. */
  readonly ownerId?: number;
  /** An owner that is neither extension nor site of this account's data, for example an IVR menu. */
  readonly owner?: OwnerData;
  readonly campaign?: string;
  /** `sms-configuration` of this number answers 403. */
  readonly configurationRefused?: boolean;
}

export interface OwnerData {
  readonly id: number;
  readonly extensionNumber: string;
  readonly name: string;
  readonly type: string;
}

export interface NumberSeed {
  readonly count: number;
  readonly firstId: number;
  /** Each area code gives 100 fictitious numbers, 555-0100 to 555-0199. */
  readonly areaCodes: readonly string[];
  readonly campaign: string;
}
