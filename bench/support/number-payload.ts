/** Use, features and owner's type, as they come in an account of every kind. */
const kinds: readonly (readonly [
  usageType: string,
  features: readonly string[],
  ownerType: string | null,
])[] = [
  ['DirectNumber', ['CallerId', 'SmsSender', 'MmsSender', 'InternationalSmsSender'], null],
  ['DirectNumber', ['CallerId'], 'User'],
  ['MainCompanyNumber', ['CallerId', 'SmsSender'], null],
  ['CompanyNumber', ['CallerId', 'SmsSender', 'MmsSender'], null],
  ['CompanyNumber', ['CallerId'], 'Site'],
  ['DirectNumber', ['CallerId', 'SmsSender', 'MmsSender'], 'Department'],
  ['DirectNumber', ['CallerId'], 'Department'],
  ['DirectNumber', ['CallerId', 'A2PSmsSender'], 'IvrMenu'],
  ['IntegrationNumber', ['CallerId'], null],
];

const origin = 'https://platform.ringcentral.com/restapi/v1.0';

function recordAt(index: number): unknown {
  const [usageType, features, ownerType] = kinds[index % kinds.length] ?? ['DirectNumber', [], null];
  const account = `${origin}/account/66101000`;
  const id = 400_000_000 + index;
  const ownerId = 62_000_000 + (index % 500);
  return {
    uri: `${account}/phone-number/${id}`,
    id,
    phoneNumber: `+1650${String(2_000_000 + index)}`,
    paymentType: index % 7 === 0 ? 'TollFree' : 'Local',
    type: 'VoiceFax',
    usageType,
    features,
    status: index % 50 === 0 ? 'Pending' : 'Normal',
    primary: index === 0,
    label: `Line ${index}`,
    location: 'San Mateo, CA',
    country: { id: '1', uri: `${origin}/dictionary/country/1`, name: 'United States' },
    ...(ownerType === null
      ? {}
      : {
          extension: {
            id: ownerId,
            uri: `${account}/extension/${ownerId}`,
            extensionNumber: String(1000 + (index % 500)),
            name: `${ownerType} ${index % 500}`,
            type: ownerType,
          },
        }),
  };
}

/** So many records of the list of numbers as JSON text, with every field of platform.md 3.1 that the API sends. */
export function numberPayload(count: number): string {
  return JSON.stringify({ records: Array.from({ length: count }, (_record, index) => recordAt(index)) });
}
