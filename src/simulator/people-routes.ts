import { listContacts } from './resources/address-book.ts';
import { listDirectory } from './resources/directory.ts';
import { searchConsents } from './resources/search-consents.ts';
import { searchDirectory } from './resources/search-directory.ts';
import {
  createCompanyTemplate,
  createUserTemplate,
  deleteCompanyTemplate,
  deleteUserTemplate,
  listCompanyTemplates,
  listUserTemplates,
  readCompanyTemplate,
  readUserTemplate,
  updateCompanyTemplate,
  updateUserTemplate,
} from './resources/templates.ts';
import { accountPath, extensionPath } from './route.ts';
import type { RouteRow } from './route.ts';

const consents = '/restapi/v2/accounts/{accountId}/sms/consents/search';
const company = `${accountPath}/message-store-templates`;
const ofCompany = `${company}/{templateId}`;
const own = `${extensionPath}/message-store-templates`;
const ofOwn = `${own}/{templateId}`;
const contacts = `${extensionPath}/address-book/contact`;
const directory = `${accountPath}/directory/entries`;
const editCompany = 'EditCompanySmsTemplates';

/** What a client wants to know before it texts somebody, and the texts that are kept for it. */
export const peopleRows: readonly RouteRow[] = [
  ['POST', consents, 'light', 'SMS', null, 'own', searchConsents],
  ['GET', contacts, 'heavy', 'ReadContacts', 'ReadPersonalContacts', 'own', listContacts],
  ['GET', directory, 'medium', 'ReadAccounts', null, 'own', listDirectory],
  ['POST', `${directory}/search`, 'heavy', 'ReadAccounts', 'ReadExtensions', 'own', searchDirectory],
  ['GET', company, 'light', 'ReadAccounts', null, 'own', listCompanyTemplates],
  ['POST', company, 'medium', 'EditAccounts', editCompany, 'own', createCompanyTemplate],
  ['GET', ofCompany, 'light', 'ReadAccounts', null, 'own', readCompanyTemplate],
  ['PUT', ofCompany, 'medium', 'EditAccounts', editCompany, 'own', updateCompanyTemplate],
  ['DELETE', ofCompany, 'medium', 'EditAccounts', editCompany, 'own', deleteCompanyTemplate],
  ['GET', own, 'light', 'ReadAccounts', null, 'own', listUserTemplates],
  ['POST', own, 'medium', 'EditExtensions', null, 'own', createUserTemplate],
  ['GET', ofOwn, 'light', 'ReadAccounts', null, 'own', readUserTemplate],
  ['PUT', ofOwn, 'medium', 'EditExtensions', null, 'own', updateUserTemplate],
  ['DELETE', ofOwn, 'medium', 'EditExtensions', null, 'own', deleteUserTemplate],
];
