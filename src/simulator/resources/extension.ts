import type { ExtensionData } from '../accounts/account.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Platform } from '../platform.ts';
import type { Resource } from './resource-request.ts';
import { accountUri, extensionUri, homeCountry } from './uris.ts';

/** Feature of `GET …/features` -> name in `serviceFeatures` of the extension; the two families differ (platform.md 7). */
const serviceFeatureNames: Readonly<Record<string, string>> = {
  SMSSending: 'SMS',
  SMSReceiving: 'SMSReceiving',
  MMSSending: 'MMS',
  InternationalSMS: 'InternationalSMS',
};

function siteOf(platform: Platform, extension: ExtensionData): Readonly<Record<string, string>> {
  const site = platform.account().data.sites.find((candidate) => candidate.id === extension.siteId);
  const id = site === undefined ? 'main-site' : String(site.id);
  return { id, uri: `${accountUri(platform)}/sites/${id}`, name: site?.name ?? 'Main Site' };
}

/** `GET …/extension/{extensionId}`; `serviceFeatures` only for the signed-in one (platform.md 7). */
export const readExtension: Resource = (platform, { extension }) => {
  const account = platform.account();
  const { id, extensionNumber, name, type, status, firstName, lastName, email } = extension;
  const serviceFeatures = Object.entries(serviceFeatureNames).map(([feature, featureName]) => ({
    featureName,
    enabled: account.featureAvailable(feature),
    reason: account.featureAvailable(feature) ? undefined : 'ServicePlanLimitation',
  }));
  return jsonAnswer(200, {
    uri: extensionUri(platform, id),
    id,
    extensionNumber,
    name,
    type,
    status: status ?? 'Enabled',
    contact: { firstName: firstName ?? name, lastName, email, company: account.data.companyName },
    account: { id: String(account.data.id), uri: accountUri(platform) },
    site: siteOf(platform, extension),
    permissions: {
      admin: { enabled: extension.superAdmin ?? false },
      internationalCalling: { enabled: true },
    },
    regionalSettings: {
      homeCountry: { ...homeCountry(platform), isoCode: 'US', callingCode: '1' },
      language: { id: '1033', localeCode: 'en-US', name: 'English (United States)' },
    },
    ...(id === account.self.id ? { serviceFeatures } : {}),
    setupWizardState: 'Completed',
  });
};
