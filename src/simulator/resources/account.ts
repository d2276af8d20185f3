import { jsonAnswer } from '../json-answer.ts';
import type { Resource } from './resource-request.ts';
import { accountUri, extensionUri, homeCountry } from './uris.ts';

/** `GET …/account/{accountId}` (platform.md 7). */
export const readAccount: Resource = (platform) => {
  const { data, self } = platform.account();
  const operator = data.extensions.find((extension) => extension.superAdmin === true) ?? self;
  return jsonAnswer(200, {
    uri: accountUri(platform),
    id: data.id,
    mainNumber: data.mainNumber.slice(1),
    operator: {
      uri: extensionUri(platform, operator.id),
      id: operator.id,
      extensionNumber: operator.extensionNumber,
    },
    serviceInfo: {
      uri: `${accountUri(platform)}/service-info`,
      brand: { id: '1210', name: 'RingCentral' },
      servicePlan: { id: '8853', name: 'RingEX', edition: 'Premium' },
    },
    status: 'Confirmed',
    regionalSettings: { homeCountry: { ...homeCountry(platform), isoCode: 'US', callingCode: '1' } },
  });
};
