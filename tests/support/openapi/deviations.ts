/** A place where the platform is known to answer otherwise than its OpenAPI document says. */
export interface Deviation {
  readonly schema: string;
  /** Member of the schema, or null for the schema itself. */
  readonly member: string | null;
  readonly reason: string;
  /** Takes the part of the document and gives the one to check with. */
  readonly change: (part: Readonly<Record<string, unknown>>) => object;
}

const withoutFormat: Deviation['change'] = ({ format: _format, ...part }) => part;

/** Every deviation that the contract check allows. */
export const deviations: readonly Deviation[] = [
  {
    schema: 'SmsBrandInfo',
    member: 'status',
    reason: 'The guide shows `Verified`; brands have words of their own (platform.md 4).',
    change: () => ({
      type: 'string',
      enum: [
        'Created',
        'Submitted',
        'SubmitFailed',
        'Verified',
        'Unverified',
        'Suspended',
        'Expired',
        'Draft',
      ],
    }),
  },
  {
    schema: 'UserPhoneNumberInfo',
    member: 'usageType',
    reason: 'The profile `sales` has a usage type of the future.',
    change: (part) => ({ anyOf: [part, { enum: ['SharedInboxNumber'] }] }),
  },
  {
    schema: 'UserPhoneNumberInfo',
    member: 'features',
    reason: 'The same number has a feature of the future.',
    change: (part) => ({ type: 'array', items: { anyOf: [part['items'], { enum: ['RichMessageSender'] }] } }),
  },
  {
    schema: 'GetSingleMessageInfoResponse',
    member: null,
    reason: 'It requires `vmSideRecipients`, which only a voicemail can have.',
    change: () => ({ $ref: '#/components/schemas/GetMessageInfoResponse' }),
  },
  {
    schema: 'ADGError',
    member: 'errorCode',
    reason: "Its words are printed objects, `ErrorCode{code='ADG-121', …}`; the code is what stands inside.",
    change: () => ({ type: 'string', pattern: '^ADG-\\d{3}$' }),
  },
  {
    schema: 'ProvisioningSiteInfo',
    member: 'id',
    reason: 'It calls the id a URI; the id of the main site is `main-site` (platform.md 7).',
    change: withoutFormat,
  },
];
